-- The browsers an account signed in from, under the SHA-256 of what each of them keeps.
create table accounts.browser (
    account uuid        not null references accounts.account,
    hash    bytea       not null,
    seen    timestamptz not null,
    primary key (account, hash)
);
