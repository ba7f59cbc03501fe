import { areaMigrations } from './areas/area.table.ts'
import { beadMigrations } from './beads/bead.table.ts'
import { auditMigrations } from './database/audit.table.ts'
import { jobMigrations } from './database/jobs.table.ts'
import type { Migration } from './database/migrate.ts'
import { secretMigrations } from './database/secret.table.ts'
import { figureMigrations } from './figures/figure.table.ts'
import { fileMigrations } from './files/file.table.ts'
import { mailMigrations } from './mail/mail.table.ts'
import { meetingMigrations } from './meetings/meeting.table.ts'
import { outcomeMigrations } from './meetings/outcome.table.ts'
import { registrationMigrations } from './meetings/registration.table.ts'
import { newsMigrations } from './news/article.table.ts'
import { networkMigrations } from './partners/network.table.ts'
import { partnerMigrations } from './partners/partner.table.ts'
import { contactMigrations } from './people/contact.table.ts'
import { invitationMigrations } from './people/invitation.table.ts'
import { passkeyMigrations } from './people/passkey.table.ts'
import { personMigrations } from './people/person.table.ts'
import { providerMigrations } from './people/provider.table.ts'
import { secondFactorMigrations } from './people/second-factor.table.ts'
import { signInMigrations } from './people/sign-in.table.ts'
import { projectMigrations } from './projects/project.table.ts'
import { projectDetailMigrations } from './projects/project-detail.table.ts'
import { regionMigrations } from './regions/region.table.ts'
import { sheetMigrations } from './sheets/import.table.ts'
import { importMigrations } from './sources/import.table.ts'
import { draftMigrations } from './thread/draft.table.ts'

/** The steps of all rooms; `migrate` runs them in the order of their ids. */
export const migrations: readonly Migration[] = [
  ...areaMigrations,
  ...figureMigrations,
  ...regionMigrations,
  ...importMigrations,
  ...auditMigrations,
  ...secretMigrations,
  ...jobMigrations,
  ...beadMigrations,
  ...personMigrations,
  ...contactMigrations,
  ...invitationMigrations,
  ...signInMigrations,
  ...passkeyMigrations,
  ...secondFactorMigrations,
  ...providerMigrations,
  ...partnerMigrations,
  ...sheetMigrations,
  ...networkMigrations,
  ...mailMigrations,
  ...fileMigrations,
  ...draftMigrations,
  ...projectMigrations,
  ...projectDetailMigrations,
  ...meetingMigrations,
  ...outcomeMigrations,
  ...registrationMigrations,
  ...newsMigrations,
]
