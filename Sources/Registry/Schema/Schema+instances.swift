import Database

extension Schema {
    /// What one SBOM says of its very copy of a component: digests of the file, marks of the device, what it was made from. Beside the component, so that a
    /// build with other digests is the same component still, with everything that was decided about it.
    static let instances = Migration(
        number: 33, name: "component instances",
        statements: [
            """
            CREATE TABLE component_instance (
                id {key}, component_id {int} NOT NULL REFERENCES component(id), mark {bytes} NOT NULL UNIQUE, digests {text}, marks {text}, pedigree {text}
            ) {strict}
            """,
            // Those that count under any catalogue; digests alone only under one that speaks of digests.
            "CREATE INDEX component_instance_marked ON component_instance (id) WHERE marks IS NOT NULL OR pedigree IS NOT NULL",
            // 0 for none: most rows are of that kind in many SBOMs, and a small number costs nothing.
            "ALTER TABLE component_use ADD COLUMN instance_id {small} NOT NULL DEFAULT 0",
            // By which reading the rows of an SBOM were made; what was taken in before is read again.
            "ALTER TABLE sbom ADD COLUMN reading {int} NOT NULL DEFAULT 0",
        ])
}
