extension Matcher {
    /// A certified build of Ubuntu's (``CertifiedBuild``): its own data decide. Where they are silent, so do those of the ordinary builds, but for
    /// fixes that it is above by its number alone: whether it has those is a question.
    ///
    /// - Parameter origin: the version of the build that it was made from.
    func judgeCertified(
        _ key: PackageKey, _ identity: PackageIdentity, _ release: String, _ version: String, _ origin: String, _ scan: Scan,
        _ judgement: inout Judgement
    ) throws(CatalogError) {
        let rows = try catalog.rows(key, &scan.scopes.buffer)
        let known = try certified(rows, release, version)
        for packed in rows {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            let isOwn = DistributionRelease.isCertified(view.release, of: release)
            let isExtended = !view.release.isEmpty && DistributionRelease.isExtension(view.release, of: release)
            guard isOwn || isExtended || view.speaks(of: release) else { continue }
            judgement.wasLookedUp = true
            if view.statement.isPlain, scan.scopes.isLookedUp(identity) { judgement.isCovered = true }
            var subjects = try catalog.subjects(entry.row)
            subjects.removeAll { known.cleared.contains($0) || !isOwn && known.affected.contains($0) }
            let answer = try RangeEvaluation.answer(view, version: version)
            let (source, record) = (try entry.head.text(), try entry.head.text())
            switch answer {
            case .affected(let range, let fixedIn) where isExtended && !isOwn:
                guard view.statement.status == .affected, view.statement.platform == nil else { continue }
                let channel = String(decoding: view.release, as: UTF8.self)
                judgement.takeExtended("\(range) (\(channel))", fixedIn, key, version, subjects, source: source, record: record)
            case .affected, .notComparable:
                let holds = view.statement.platform.map(scan.platforms.holds) ?? true
                judgement.take(answer, identity, key, version, view, subjects, holds: holds, source: source, record: record)
            case .notAffected:
                guard !isOwn, view.statement.status == .affected, case .affected = try RangeEvaluation.answer(view, version: origin) else { continue }
                judgement.note(.specialBuild("fips"), subjects, source: source, record: record)
            case .noRange: if view.gitRanges > 0 { judgement.note(.commitsOnly, subjects, source: source, record: record) }
            case .noVersion: continue
            }
        }
    }

    /// What the data of the certified builds say: a fix in one of their lines is one, since the line without updates gets none.
    private func certified(_ rows: [UInt64], _ release: String, _ version: String) throws(CatalogError) -> (affected: Set<Int>, cleared: Set<Int>) {
        var (affected, cleared): (Set<Int>, Set<Int>) = ([], [])
        for packed in rows {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            guard view.statement.isPlain, DistributionRelease.isCertified(view.release, of: release) else { continue }
            switch try RangeEvaluation.answer(view, version: version) {
            case .affected: affected.formUnion(try catalog.subjects(entry.row))
            case .notAffected: cleared.formUnion(try catalog.subjects(entry.row))
            case .notComparable, .noRange, .noVersion: continue
            }
        }
        return (affected, cleared)
    }
}
