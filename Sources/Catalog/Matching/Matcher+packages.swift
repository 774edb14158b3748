extension Matcher {
    /// By package where no version is known: what is said of every version holds for it too (malicious packages, flaws without a fix).
    func judgeEveryVersion(
        _ identity: PackageIdentity, _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for packed in try catalog.rows(identity.key, &scan.scopes.buffer) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            if let release = identity.release, !view.speaks(of: release) { continue }
            let answer = try RangeEvaluation.answer(view, statedVersion: nil)
            guard case .affected = answer else { continue }
            let holds = view.statement.platform.map(scan.platforms.holds) ?? true
            judgement.take(
                answer, identity, identity.key, "", view, try catalog.subjects(entry.row), holds: holds, source: try entry.head.text(),
                record: try entry.head.text())
        }
    }

    /// By what the extended support of a release says (Ubuntu Pro, LTSS): a build older than its fix lacks that fix, whoever has the support. When the ordinary
    /// support of the release has ended, it is all that is said of new flaws. What the release's own data say comes first.
    func judgeExtensions(
        _ key: PackageKey, of release: String, _ version: String, _ scan: Scan, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for packed in try catalog.rows(key, &scan.scopes.buffer) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            guard view.statement.status == .affected, view.statement.platform == nil else { continue }
            let answer = try RangeEvaluation.answer(view, version: version)
            if !view.release.isEmpty, DistributionRelease.isExtension(view.release, of: release) {
                guard case .affected(let range, let fixedIn) = answer else { continue }
                judgement.wasLookedUp = true
                let channel = String(decoding: view.release, as: UTF8.self)
                judgement.takeExtended(
                    "\(range) (\(channel))", fixedIn, key, version, try catalog.subjects(entry.row), source: try entry.head.text(),
                    record: try entry.head.text())
            } else if view.statement.isPlain, view.speaks(of: release), case .notAffected = answer {
                judgement.acquit(entry.row)
            }
        }
    }

    /// By what one of Red Hat's streams with support of its own says of a build of that stream: a fix there clears the build of what the main stream mended later, in
    /// a build with a higher number.
    func judgeStream(
        _ view: AffectedView, _ entry: (row: RecordRow, matching: ByteCursor, head: ByteCursor), _ key: PackageKey, _ version: String,
        _ judgement: inout Judgement
    ) throws(CatalogError) {
        guard case .notAffected = try RangeEvaluation.answer(view, version: version) else { return }
        var head = entry.head
        let evidence = Evidence(
            rule: .distributionRange, source: try head.text(), record: try head.text(), identity: "pkg:" + key.text, version: version,
            range: String(decoding: view.release, as: UTF8.self))
        judgement.takeStreamFix(evidence, try catalog.subjects(entry.row))
    }
}

extension AffectedView {
    /// Whether the entry is about packages of a distribution's release: it names that one, or none, or nobody knows the release.
    func speaks(of release: String) -> Bool { release.isEmpty || self.release.isEmpty || self.release.elementsEqual(release.utf8) }
}
