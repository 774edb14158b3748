import Database

/// Looks up who holds what.
enum HeldSBOMs {
    /// All issued SBOMs of a release with how they stand, newest first.
    static func of(_ release: Release, _ reader: RegistryReader) throws -> [HeldSBOM] {
        let reference = try reader.reference(release)
        let all = try reader.list(IssuedSBOM.self, where: "release_id = ?", [.integer(release.id)], order: "number DESC")
        if all.isEmpty { return [] }
        let baselines = try reader.list(Baseline.self, where: "release_id = ?", [.integer(release.id)])
        let numbers = Dictionary(baselines.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        // While a release is in work its newest baseline is being given up, and nothing better can be had yet.
        let newest = numbers.values.max()
        var people: [Int: String] = [:]
        for id in Set(all.map(\.person)) { people[id] = try reader.get(Person.self, id).name }
        return all.map { issued in
            let number = issued.baseline.flatMap { numbers[$0] }
            let isReissued = all.contains {
                $0.number > issued.number && $0.baseline == issued.baseline && $0.format == issued.format && $0.digest != issued.digest
            }
            let age: HeldSBOM.Age? = (number ?? 0) < (newest ?? 0) ? .olderBaseline : isReissued ? .reissued : nil
            return HeldSBOM(
                issued: issued, release: reference, baseline: number, newestBaseline: newest, person: people[issued.person] ?? "", age: age)
        }
    }
}
