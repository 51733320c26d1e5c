import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

type Props = Omit<ButtonProps, 'type'> & { readonly primary?: boolean };

const Looks = ({ primary = false, ...rest }: Props) => <Button type={primary ? 'primary' : 'default'} {...rest} />;

/** A link to a page of the application that looks like a button. */
export const LinkButton = createLink(Looks);
