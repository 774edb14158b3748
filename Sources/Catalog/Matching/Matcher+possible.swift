import Versions

extension Matcher {
    /// By package where the SBOM gives the versions that the part may have: affected if all of them are, a question if some are.
    func judgePossible(
        _ range: PossibleVersions, _ identity: PackageIdentity, _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for packed in try catalog.rows(identity.key, &scan.scopes.buffer) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            if let release = identity.release, !view.speaks(of: release) { continue }
            judgement.wasLookedUp = true
            let holds = view.statement.platform.map(scan.platforms.holds) ?? true
            let subjects = try catalog.subjects(entry.row)
            let (source, record) = (try entry.head.text(), try entry.head.text())
            switch try range.share(in: view) {
            case .whole?:
                var answer = RangeEvaluation.Answer.affected(because: "*", fixedIn: nil)
                if let version = range.member, case .affected = try RangeEvaluation.answer(view, version: version) {
                    answer = try RangeEvaluation.answer(view, version: version)
                }
                judgement.take(answer, identity, identity.key, range.text, view, subjects, holds: holds, source: source, record: record)
            case .part?, nil:
                // What may be cleared is not.
                guard view.statement.status == .affected || view.statement.status == .affectedInWords, holds else { continue }
                judgement.note(.versionRange(range.text), subjects, source: source, record: record)
            case .nothing?: if view.statement.isPlain, !component.cpes.isEmpty { judgement.acquit(entry.row) }
            }
        }
    }
}
