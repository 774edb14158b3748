import JSONStream

/// Dates (2.1 sections 6.1.37, 6.1.45, 6.1.49, 6.1.51 to 6.1.53, 6.1.62, 6.1.66, 6.2.33, 6.2.41).
enum DateTests {
    static let all = [format, disclosure, ssvc, epss, exploitation, before, discovery, initial, disclosureNewer, oldEPSS]

    private static let keys: Set = [
        "date", "current_release_date", "initial_release_date", "disclosure_date", "discovery_date", "exploitation_date", "timestamp",
    ]

    private static func newer(_ value: CSAFValue?, than limit: DateTime?) -> Bool {
        guard let date = value?.string.flatMap(DateTime.init), let limit else { return false }
        return date > limit
    }

    /// 6.1.37 Date and Time.
    static let format = CSAFTest("6.1.37", [.v21]) { facts, findings in
        var waiting = [facts.root]
        while let value = waiting.popLast() {
            for child in value.children {
                if child.node.count > 0, child.key != "x_extensions" { waiting.append(child) }
                guard keys.contains(child.key), let text = child.string, value.kind == .object else { continue }
                if !isFit(text) {
                    findings.add(
                        child, "「\(shown(text))」は日時の決まり(大文字のTとZ、時差付き、うるう秒なし、実在する日時)に合いません。",
                        "\"\(shown(text))\" breaks the rules for dates: upper case T and Z, a zone, no leap second, a date that exists.")
                }
            }
        }
    }

    private static func isFit(_ text: String) -> Bool { DateTime(text)?.isWellWritten(as: text) ?? false }

    /// 6.1.45 Inconsistent Disclosure Date.
    static let disclosure = CSAFTest("6.1.45", [.v21]) { facts, findings in
        guard facts.isReleased, facts.tlp == "CLEAR" else { return }
        for vulnerability in facts.vulnerabilities where newer(vulnerability["disclosure_date"], than: facts.newestRevision) {
            findings.add(
                vulnerability["disclosure_date"] ?? vulnerability, "公開文書なのに、開示日が最も新しい改訂より後です。",
                "The document is public, but the disclosure date is after the newest revision.")
        }
    }

    private static func later(_ id: String, _ path: String, _ key: String, _ what: (String, String)) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.isReleased else { return }
            for content in facts.vulnerabilities.flatMap({ $0.list("metrics") }).compactMap({ $0["content"] }) {
                guard let value = content[path: path, key], newer(value, than: facts.newestRevision) else { continue }
                findings.add(value, "\(what.0)の日時が最も新しい改訂より後です。", "The \(what.1) timestamp is after the newest revision.")
            }
        }
    }

    /// 6.1.49 Inconsistent SSVC Timestamp.
    static let ssvc = later("6.1.49", "ssvc_v2", "timestamp", ("SSVC", "SSVC"))

    /// 6.1.51 Inconsistent EPSS Timestamp.
    static let epss = later("6.1.51", "epss", "timestamp", ("EPSS", "EPSS"))

    /// 6.1.52 Inconsistent First Known Exploitation Dates.
    static let exploitation = CSAFTest("6.1.52", [.v21]) { facts, findings in
        guard facts.isReleased else { return }
        for item in facts.vulnerabilities.flatMap({ $0.list("first_known_exploitation_dates") }) {
            for key in ["date", "exploitation_date"] where newer(item[key], than: facts.newestRevision) {
                findings.add(
                    item[key] ?? item, "悪用の日時が最も新しい改訂より後です。", "The exploitation date is after the newest revision.")
            }
        }
    }

    /// 6.1.53 Inconsistent Exploitation Date.
    static let before = CSAFTest("6.1.53", [.v21]) { facts, findings in
        for item in facts.vulnerabilities.flatMap({ $0.list("first_known_exploitation_dates") }) {
            guard newer(item["exploitation_date"], than: item.text("date").flatMap(DateTime.init)) else { continue }
            findings.add(
                item["exploitation_date"] ?? item, "悪用された日時が、それを記録した日時より後です。",
                "The exploitation date is after the date on which it was recorded.")
        }
    }

    /// 6.1.62 Inconsistent Discovery Date (CSD04).
    static let discovery = CSAFTest("6.1.62", [.v21]) { facts, findings in
        for vulnerability in facts.vulnerabilities {
            guard let value = vulnerability["discovery_date"] else { continue }
            let isLate = facts.isReleased && newer(value, than: facts.newestRevision)
            guard isLate || newer(value, than: vulnerability.text("disclosure_date").flatMap(DateTime.init)) else { continue }
            findings.add(
                value, "発見日が、開示日または最も新しい改訂より後です。", "The discovery date is after the disclosure date or the newest revision.")
        }
    }

    /// 6.1.66 Inconsistent Initial Release Date (CSD04).
    static let initial = CSAFTest("6.1.66", [.v21]) { facts, findings in
        guard facts.isReleased, let value = facts.tracking?["initial_release_date"], let date = value.string.flatMap(DateTime.init),
            let first = facts.revisions.filter({ $0.number.major > 0 }).map(\.date).min(),
            first != date
        else { return }
        findings.add(value, "初公開日が、公開された最初の版の日時と違います。", "The initial release date is not that of the first released revision.")
    }

    /// 6.2.33 Disclosure Date newer than Revision History.
    static let disclosureNewer = CSAFTest("6.2.33", [.v21]) { facts, findings in
        guard facts.tlp != "CLEAR" || !facts.isReleased else { return }
        for vulnerability in facts.vulnerabilities where newer(vulnerability["disclosure_date"], than: facts.newestRevision) {
            // The end of time stands for a date that is not known.
            guard vulnerability.text("disclosure_date")?.hasPrefix("9999-12-31") != true else { continue }
            findings.add(
                vulnerability["disclosure_date"] ?? vulnerability, "開示日が最も新しい改訂より後です。", "The disclosure date is after the newest revision.")
        }
    }

    /// 6.2.41 Old EPSS Timestamp: 15 days before the newest revision.
    static let oldEPSS = CSAFTest("6.2.41", [.v21]) { facts, findings in
        guard let newest = facts.newestRevision else { return }
        for vulnerability in facts.vulnerabilities {
            let stamps = vulnerability.list("metrics").compactMap { $0[path: "content", "epss", "timestamp"] }
            let dates = stamps.compactMap { value in value.string.flatMap(DateTime.init).map { (value, $0) } }
            guard let latest = dates.max(by: { $0.1 < $1.1 }), latest.1.seconds + 15 * 86_400 < newest.seconds else { continue }
            findings.add(latest.0, "EPSSの日時が最も新しい改訂より15日以上前です。", "The EPSS timestamp is more than 15 days before the newest revision.")
        }
    }
}
