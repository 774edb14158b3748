import Database

/// Tells of issued SBOMs whether they are out of date; what it learns of a release it keeps for the next one.
struct HeldSBOMs {
    private let reader: RegistryReader
    private var standings: [Int: Standing] = [:]
    private var people: [Int: String] = [:]

    init(_ reader: RegistryReader) { self.reader = reader }

    /// An issued SBOM with how it stands.
    mutating func held(_ issued: IssuedSBOM) throws -> HeldSBOM {
        let standing = try standings[issued.release] ?? Standing(of: issued.release, reader)
        standings[issued.release] = standing
        let person = try people[issued.person] ?? reader.get(Person.self, issued.person).name
        people[issued.person] = person
        let number = issued.baseline.flatMap { standing.baselines[$0] }
        // While a release is in work its newest baseline is being given up, and nothing better can be had yet.
        let newest = standing.baselines.values.max()
        let age: HeldSBOM.Age? = (number ?? 0) < (newest ?? 0) ? .olderBaseline : standing.hasNewer(than: issued) ? .reissued : nil
        return HeldSBOM(issued: issued, release: standing.reference, baseline: number, newestBaseline: newest, person: person, age: age)
    }

    /// What there is of a release, by which an SBOM of it is out of date.
    private struct Standing {
        let reference: ReleaseReference
        /// Numbers of the baselines, by their number in the register.
        private(set) var baselines: [Int: Int] = [:]
        private var newest: [Form: [String: Int]] = [:]

        private struct Form: Hashable {
            let baseline: Int?
            let format: String
        }

        init(of release: Int, _ reader: RegistryReader) throws {
            reference = try reader.reference(reader.get(Release.self, release))
            try reader.connection.forEach("SELECT id, number FROM baseline WHERE release_id = ?", [.integer(release)]) { row in
                baselines[try row.int("id")] = try row.int("number")
            }
            try reader.connection.forEach(HeldSBOMs.contents, [.integer(release)]) { row in
                let form = Form(baseline: try row.optionalInt("baseline_id"), format: try row.text("format"))
                newest[form, default: [:]][try row.text("digest")] = try row.int("number")
            }
        }

        /// Whether the same format of the same baseline was issued with other content since.
        func hasNewer(than issued: IssuedSBOM) -> Bool {
            newest[Form(baseline: issued.baseline, format: issued.format)]?.contains { $0.key != issued.digest && $0.value > issued.number } ?? false
        }
    }

    /// Of every content that was issued of a release, the number of the last time.
    static let contents = """
        SELECT baseline_id, format, digest, MAX(number) AS number FROM issued_sbom WHERE release_id = ? GROUP BY baseline_id, format, digest
        """
}
