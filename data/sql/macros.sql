-- A role as a bit, so that several add up to one number.
create macro role_bit(role) as
case role
    when 'author' then 1
    when 'recipient' then 2
    when 'participant' then 4
    when 'mentioned' then 8
end;

-- The roles of the same person in the same document on rows before the present one, added up.
create macro earlier_roles_of(document, person, role) as
coalesce(
    bit_or(role_bit(role)) over (
        partition by document, person
        order by role_bit(role)
        rows between unbounded preceding and 1 preceding
    ),
    0
);
