/*
 * The partners side by side: points with their reasons, criterion by criterion, and the sum with its parts. To read.
 */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Partner } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { useField } from '../../../record/ThingForm';
import { ScrollTable } from '../../../shared/components/ScrollTable';
import { InternalSurface } from '../../../shared/components/Surface';
import styles from './Partner.module.css';
import { criteriaOf, nameOfPartner, PAYMENTS, partsOf, sumWords } from './rows';

export function Compare() {
  const { value } = useField<Partner[]>('internal.partners');
  const criteria = criteriaOf(useAnswer('plan_guidance_get', { kind: 'partner' }).data);
  const [role, setRole] = useState<string | null>(null);
  const all = withNames(value ?? []);
  const roles = [...new Set(all.map(({ partner }) => partner.role).filter((one) => one.trim() !== ''))];
  const shown = all.filter(({ partner }) => role === null || partner.role === role);
  if (all.length === 0) {
    return (
      <InternalSurface label="partners side by side">
        <p className={styles.help}>Nobody is considered yet. Two partners for one role can be compared here.</p>
      </InternalSurface>
    );
  }
  const partsFor = shown.map(({ partner }) => partsOf(partner.scores, criteria));
  return (
    <InternalSurface label="partners side by side">
      {roles.length > 1 ? (
        <Select
          label="Role"
          data={roles}
          value={role}
          onChange={setRole}
          placeholder="All roles"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear role', size: 'md' }}
          maw="20rem"
        />
      ) : null}
      <div className={styles.compare}>
        <ScrollTable caption="Partners side by side" heads={['Criterion', ...shown.map(({ name }) => name)]}>
          {criteria.map((criterion, line) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.title} <span className={styles.weight}>weight {criterion.weight}</span>
              </th>
              {partsFor.map((parts, at) => (
                <td key={shown[at]?.name}>
                  <strong>{parts[line]?.points ?? '–'}</strong>
                  <span className={styles.reason}>{parts[line]?.reason}</span>
                </td>
              ))}
            </tr>
          ))}
          {ownTitles(shown).map((title) => (
            <tr key={`own ${title}`}>
              <th scope="row">
                {title} <span className={styles.weight}>not in the sum</span>
              </th>
              {shown.map(({ partner, name }) => {
                const score = partner.scores.find((one) => one.criterion === '' && one.title === title);
                return (
                  <td key={name}>
                    <strong>{score?.points ?? '–'}</strong>
                    <span className={styles.reason}>{score?.reason}</span>
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">Sum over what is judged</th>
            {partsFor.map((parts, at) => (
              <td key={shown[at]?.name}>{sumWords(parts)}</td>
            ))}
          </tr>
          <Fact title="Role" of={shown} said={({ role: own }) => own} />
          <Fact title="How it is paid" of={shown} said={({ payment }) => PAYMENTS[payment]} />
          <Fact title="How we would part" of={shown} said={({ exit }) => exit} />
          <Fact title="Decision" of={shown} said={({ decision }) => decision} />
        </ScrollTable>
      </div>
      <p className={styles.help}>
        A sum with fewer criteria is not worse: it is judged on less. Points are judgments; read them with their
        reasons.
      </p>
    </InternalSurface>
  );
}

type Named = { partner: Partner; name: string };

/** The criteria of our own that any of the partners is judged on. */
const ownTitles = (of: Named[]): string[] => [
  ...new Set(
    of.flatMap(({ partner }) =>
      partner.scores.filter(({ criterion, title }) => criterion === '' && title !== '').map(({ title }) => title),
    ),
  ),
];

/** The partners with their names; two of one name get their place added. */
function withNames(partners: Partner[]): Named[] {
  const names = partners.map(nameOfPartner);
  return partners.map((partner, at) => {
    const name = names[at] ?? '';
    return { partner, name: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${at + 1})` };
  });
}

function Fact({ title, of, said }: { title: string; of: Named[]; said: (partner: Partner) => string }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {of.map(({ partner, name }) => (
        <td key={name}>{said(partner) || '–'}</td>
      ))}
    </tr>
  );
}
