/// What is advised about the revision history (6.2.4 to 6.2.6, 6.2.21).
enum RevisionAdviceTests {
    static let all = [build, initial, current, equal]

    /// 6.2.4 Build Metadata in Revision History.
    static let build = CSAFTest("6.2.4") { facts, findings in
        for revision in facts.revisions where revision.number.build != nil {
            findings.add(
                revision.value["number"] ?? revision.value, "改訂履歴の版にビルド情報があります。", "A revision number has build metadata.")
        }
    }

    /// 6.2.5 Older Initial Release Date than Revision History.
    static let initial = CSAFTest("6.2.5") { facts, findings in
        guard let value = facts.tracking?["initial_release_date"], let date = value.string.flatMap(DateTime.init) else { return }
        // In 2.1 revisions before the first release do not count.
        let counted = facts.version == .v21 && facts.isReleased ? facts.revisions.filter { $0.number.major > 0 } : facts.revisions
        guard let oldest = counted.map(\.date).min(), date < oldest else { return }
        findings.add(value, "初公開日が最も古い改訂より前です。", "The initial release date is before the oldest revision.")
    }

    /// 6.2.6 Older Current Release Date than Revision History.
    static let current = CSAFTest("6.2.6") { facts, findings in
        guard let value = facts.tracking?["current_release_date"], let date = value.string.flatMap(DateTime.init), let newest = facts.newestRevision,
            date < newest
        else { return }
        findings.add(value, "最新公開日が最も新しい改訂より前です。", "The current release date is before the newest revision.")
    }

    /// 6.2.21 Same Timestamps in Revision History (2.1).
    static let equal = CSAFTest("6.2.21", [.v21]) { facts, findings in
        var seen: Set<DateTime> = []
        for revision in facts.revisions where !seen.insert(revision.date).inserted {
            findings.add(revision.value["date"] ?? revision.value, "同じ日時の改訂がほかにあります。", "Another revision has the same date and time.")
        }
    }
}
