@testable import Catalog

extension Matcher {
    /// What one record says of one version of a package.
    func answers(_ key: PackageKey, release: String, version: String, record: String) throws -> [RangeEvaluation.Answer] {
        var found: [RangeEvaluation.Answer] = []
        for packed in try catalog.rows(key.text, .packages, .packageRows) {
            let row = try catalog.row(Int(packed >> 32))
            let blob = try catalog.blob(row)
            var text = blob.text
            _ = try text.text()
            guard try text.text() == record else { continue }
            var part = blob.matching
            part.at += Int(packed & 0xFFFF_FFFF)
            let view = try AffectedView(&part)
            if !release.isEmpty, !view.release.elementsEqual(release.utf8) { continue }
            found.append(try RangeEvaluation.answer(view, version: version))
        }
        return found
    }
}
