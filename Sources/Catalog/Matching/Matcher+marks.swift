import SBOM

extension Matcher {
    /// By digests of its file, and by model number, serial number and stock keeping unit.
    func judgeMarks(
        _ component: InventoryComponent, _ directory: MarkDirectory, _ platforms: PlatformCheck, _ judgement: inout Judgement
    ) throws(CatalogError) {
        if directory.hasDigests {
            for digest in component.digests {
                guard let key = FileDigest.key(digest) else { continue }
                let match = Judgement.MarkMatch(
                    kind: .hash, shown: "\(key.namespace):\(key.name)", isCertain: FileDigest.isStrong(digest.algorithm), version: component.version)
                try judgeMark(key.text, match, platforms, &judgement)
            }
        }
        guard !component.marks.isEmpty else { return }
        let maker = component.supplier.map(ProductName.maker) ?? ""
        for mark in component.marks {
            for named in [maker, ProductMark.anyMaker] where !named.isEmpty {
                let match = Judgement.MarkMatch(
                    kind: .mark, shown: mark.shown, isCertain: named != ProductMark.anyMaker, version: component.version)
                try judgeMark(mark.key(maker: named).text, match, platforms, &judgement)
                for entry in try directory.patterns() where entry.kind == mark.kind && entry.maker == named && entry.pattern.matches(mark.text) {
                    try judgeMark(entry.key, match, platforms, &judgement)
                }
            }
        }
    }

    private func judgeMark(
        _ key: String, _ match: Judgement.MarkMatch, _ platforms: PlatformCheck, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for packed in try catalog.rows(key, .packages, .packageRows) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            let holds = view.statement.platform.map(platforms.holds) ?? true
            let answer = try RangeEvaluation.answer(view, statedVersion: VersionText.stated(match.version))
            judgement.take(
                answer, match, view.statement, try catalog.subjects(entry.row), holds: holds, source: try entry.head.text(),
                record: try entry.head.text())
            judgement.wasLookedUp = true
        }
    }
}
