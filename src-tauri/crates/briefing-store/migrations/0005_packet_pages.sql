-- The pages of a package as its PDF was laid out, and what the package held then, so that later checks can tell whether that still holds.
-- All four are NULL for packets of before, and for those without a PDF. `basis` is a SHA-256 of what the package was composed of.
ALTER TABLE packet_made ADD COLUMN pages INTEGER CHECK (pages > 0);
ALTER TABLE packet_made ADD COLUMN words INTEGER CHECK (words >= 0);
ALTER TABLE packet_made ADD COLUMN figures INTEGER CHECK (figures >= 0);
ALTER TABLE packet_made ADD COLUMN basis TEXT CHECK (basis IS NULL OR length(basis) = 64);
