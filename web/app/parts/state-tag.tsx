import AuditOutlined from '@ant-design/icons/AuditOutlined';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CreditCardOutlined from '@ant-design/icons/CreditCardOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import FlagOutlined from '@ant-design/icons/FlagOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import NotificationOutlined from '@ant-design/icons/NotificationOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import TransactionOutlined from '@ant-design/icons/TransactionOutlined';
import UndoOutlined from '@ant-design/icons/UndoOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import WalletOutlined from '@ant-design/icons/WalletOutlined';
import type { ComponentType } from 'react';
import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../shared/claim/lifecycle-words.ts';
import { useLocale } from '../words/words.ts';

type Tone = 'neutral' | 'moving' | 'held' | 'good' | 'stopped';

const looks: Readonly<Record<ClaimState, readonly [Tone, ComponentType<{ 'aria-hidden': true }>]>> = {
  draft: ['neutral', EditOutlined],
  submitted: ['moving', FileSearchOutlined],
  returned: ['held', RollbackOutlined],
  reviewed: ['moving', AuditOutlined],
  refused: ['stopped', StopOutlined],
  'awaiting-allocation': ['moving', HourglassOutlined],
  approved: ['good', SafetyCertificateOutlined],
  'in-notice': ['moving', NotificationOutlined],
  objected: ['held', FlagOutlined],
  payable: ['moving', WalletOutlined],
  listed: ['moving', UnorderedListOutlined],
  'payment-returned': ['held', CreditCardOutlined],
  paid: ['good', CheckCircleOutlined],
  'receipt-confirmed': ['good', CheckCircleOutlined],
  recovering: ['stopped', TransactionOutlined],
  recovered: ['neutral', ReadOutlined],
  revoked: ['stopped', StopOutlined],
  withdrawn: ['neutral', UndoOutlined],
};

/** A state of a claim: icon, word and colour. */
export const StateTag = ({ state }: { readonly state: ClaimState }) => {
  const locale = useLocale();
  const [tone, Icon] = looks[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon aria-hidden /> {stateWords[state][locale]}
    </span>
  );
};
