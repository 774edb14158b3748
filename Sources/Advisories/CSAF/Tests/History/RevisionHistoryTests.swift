/// Revision history and document version (6.1.14, 6.1.16 to 6.1.22, 6.1.30).
enum RevisionHistoryTests {
    static let all = [sorted, latest, draft, released, preRelease, nonDraft, missing, double, mixed]

    /// By date; where dates are equal, by number.
    private static func inOrder(_ facts: CSAFFacts) -> [Revision] {
        facts.revisions.sorted { ($0.date, $0.number) < ($1.date, $1.number) }
    }

    private static func version(_ facts: CSAFFacts) -> (value: CSAFValue, number: RevisionNumber)? {
        guard let value = facts.tracking?["version"], let number = value.string.flatMap(RevisionNumber.init) else { return nil }
        return (value, number)
    }

    private static func history(_ facts: CSAFFacts) -> CSAFValue { facts.tracking?["revision_history"] ?? facts.head }

    /// 6.1.14 Sorted Revision History.
    static let sorted = CSAFTest("6.1.14") { facts, findings in
        let ordered = inOrder(facts)
        for (before, after) in zip(ordered, ordered.dropFirst()) where after.number < before.number {
            findings.add(
                history(facts), "改訂履歴を日付順に並べると、版\(shown(after.text))が版\(shown(before.text))の後に来ます。",
                "Sorted by date, revision \(shown(after.text)) comes after \(shown(before.text)).")
            return
        }
    }

    /// 6.1.16 Latest Document Version.
    static let latest = CSAFTest("6.1.16") { facts, findings in
        guard let (value, number) = version(facts), let last = inOrder(facts).last else { return }
        if number.isSame(as: last.number, ignoringPreRelease: facts.status == "draft") { return }
        findings.add(
            value, "文書の版は、改訂履歴で最も新しい版\(shown(last.text))と同じでなければなりません。",
            "The document's version must be the newest of the revision history, \(shown(last.text)).")
    }

    /// 6.1.17 Document Status Draft.
    static let draft = CSAFTest("6.1.17") { facts, findings in
        guard let (value, number) = version(facts), facts.status != "draft", number.major == 0 || !number.preRelease.isEmpty else { return }
        findings.add(
            value, "この版の文書の状態はdraftでなければなりません。", "A document of this version must have the status draft.")
    }

    /// 6.1.18 Released Revision History.
    static let released = CSAFTest("6.1.18") { facts, findings in
        guard facts.isReleased else { return }
        for revision in facts.revisions where revision.number.major == 0 {
            findings.add(
                revision.value, "公開された文書の改訂履歴に、版0または0.y.zがあります。", "A released document has revision 0 or 0.y.z in its history.")
        }
    }

    /// 6.1.19 Revision History Entries for Pre-release Versions.
    static let preRelease = CSAFTest("6.1.19") { facts, findings in
        for revision in facts.revisions where !revision.number.preRelease.isEmpty {
            findings.add(
                revision.value["number"] ?? revision.value, "改訂履歴にプレリリース版があります。", "The revision history has a pre-release version.")
        }
    }

    /// 6.1.20 Non-draft Document Version.
    static let nonDraft = CSAFTest("6.1.20") { facts, findings in
        guard facts.isReleased, let (value, number) = version(facts), !number.preRelease.isEmpty else { return }
        findings.add(value, "公開された文書の版にプレリリースの部分があります。", "The version of a released document has a pre-release part.")
    }

    /// 6.1.21 Missing Item in Revision History.
    static let missing = CSAFTest("6.1.21") { facts, findings in
        let all = inOrder(facts)
        // Numbers of the other style are no versions of this document (6.1.30).
        let style = version(facts)?.number.isInteger ?? all.first?.number.isInteger
        let ordered = all.filter { $0.number.isInteger == style }
        guard let first = ordered.first else { return }
        if first.number.major > 1 {
            findings.add(
                history(facts), "改訂履歴が版0か1から始まっていません。", "The revision history does not begin with version 0 or 1.")
        }
        for (before, after) in zip(ordered, ordered.dropFirst()) where after.number.major > before.number.major + 1 {
            findings.add(
                history(facts), "版\(shown(before.text))と\(shown(after.text))の間の版が改訂履歴にありません。",
                "A version between \(shown(before.text)) and \(shown(after.text)) is missing in the revision history.")
        }
    }

    /// 6.1.22 Multiple Definition in Revision History.
    static let double = CSAFTest("6.1.22") { facts, findings in
        var seen: Set<String> = []
        for item in facts.tracking?.list("revision_history") ?? [] {
            guard let value = item["number"], let text = value.string, !seen.insert(text).inserted else { continue }
            findings.add(value, "版\(shown(text))は改訂履歴に2回以上あります。", "Revision \(shown(text)) is in the history more than once.")
        }
    }

    /// 6.1.30 Mixed Integer and Semantic Versioning.
    static let mixed = CSAFTest("6.1.30") { facts, findings in
        let style = version(facts)?.number.isInteger ?? facts.revisions.first?.number.isInteger
        for revision in facts.revisions where revision.number.isInteger != style {
            findings.add(
                revision.value["number"] ?? revision.value, "整数の版とセマンティックバージョンが混ざっています。",
                "Whole numbers and semantic versions are mixed.")
        }
    }
}
