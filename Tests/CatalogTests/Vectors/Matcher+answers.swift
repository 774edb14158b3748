@testable import Catalog

extension Matcher {
    /// What one record says of one version of a package.
    func answers(_ key: PackageKey, release: String, version: String, record: String) throws -> [RangeEvaluation.Answer] {
        var found: [RangeEvaluation.Answer] = []
        for packed in try catalog.rows(key.text, .packages, .packageRows) {
            guard try catalog.name(Int(packed >> 32)).id == record else { continue }
            var part = try catalog.matching(catalog.row(Int(packed >> 32)))
            part.at += Int(packed & 0xFFFF_FFFF)
            let view = try AffectedView(&part)
            if !release.isEmpty, !view.release.elementsEqual(release.utf8) { continue }
            found.append(try RangeEvaluation.answer(view, version: version))
        }
        return found
    }
}
