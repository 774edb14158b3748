import Database
import Diagnostics
import JSONStream

/// What one message says: a mail's text, or a webhook's JSON.
struct AlertMessage {
    /// Most things of a kind that a mail lists.
    private static let most = 30

    private let subscription: AlertSubscription
    private let items: [AlertItem]
    private let count: Int
    private let site: String?
    private let at: String

    init(_ subscription: AlertSubscription, _ items: [AlertItem], count: Int, site: String?, at: String) {
        self.subscription = subscription
        self.items = items
        self.count = count
        self.site = site
        self.at = at
    }

    /// Puts it into the line of those that wait to be sent.
    func queue(_ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO alert_delivery (subscription_id, made_at, items, subject, body, state, attempts, next_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)
            """,
            [
                .integer(subscription.id), .text(at), .integer(count), .text(subject), .text(subscription.channel == .mail ? text : json),
                .text(AlertDelivery.State.queued.rawValue), .text(at),
            ])
    }

    private func say(_ ja: String, _ en: String) -> String { subscription.language == .japanese ? ja : en }

    // MARK: Mail

    /// `[Mimamori] 新しい該当 23件、悪用の確認(KEV) 1件`.
    var subject: String {
        if items.isEmpty { return "[Mimamori] " + say("テスト", "test") }
        let parts = AlertKind.allCases.reversed().compactMap { kind -> String? in
            let number = number(of: kind)
            return number == 0 ? nil : say("\(kind.wording.japanese) \(number)件", "\(kind.wording.english): \(number)")
        }
        return "[Mimamori] " + parts.joined(separator: say("、", ", "))
    }

    /// Findings beyond the most that are looked up are counted, too.
    private func number(of kind: AlertKind) -> Int {
        let listed = items.filter { $0.kind == kind }.count
        return kind == .finding ? count - items.count + listed : listed
    }

    var text: String {
        var parts: [String] = []
        if items.isEmpty { parts.append(say("アラートが届くことを確かめるテストです。", "This is a test of whether alerts arrive.")) }
        for kind in AlertKind.allCases.reversed() {
            let all = items.filter { $0.kind == kind }.sorted { $0.weight > $1.weight }
            if all.isEmpty { continue }
            let number = number(of: kind)
            var lines = ["■ " + say("\(kind.wording.japanese)(\(number)件)", "\(kind.wording.english) (\(number))")]
            lines += all.prefix(Self.most).map(line)
            if number > Self.most { lines.append(say("ほか \(number - Self.most)件", "and \(number - Self.most) more")) }
            parts.append(lines.joined(separator: "\n"))
        }
        if let site { parts.append(say("続きは \(site) で見られます。", "See \(site) for the rest.")) }
        parts.append(
            say(
                "このアラート「\(subscription.name)」は、自分の設定の画面でやめられます。",
                "This alert, \"\(subscription.name)\", can be ended on your page of alerts."))
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func line(_ item: AlertItem) -> String {
        if item.kind == .due {
            let stage =
                switch item.new {
                case "late": say("期限を過ぎました", "has passed")
                case "tomorrow": say("1日以内", "within a day")
                default: say("7日以内", "within seven days")
                }
            var marks = [stage]
            if item.mayApply { marks.append(say("該当するか不明", "may apply")) }
            if item.isUnverified { marks.append(say("要確認: 原文と照合されていない備忘", "a reminder: not compared with its source")) }
            return "- \(item.due ?? "") (\(marks.joined(separator: say("、", "; ")))) \(say(item.titleJa ?? "", item.titleEn ?? ""))"
                + " [\(item.caseNumber ?? "")]\n  \(item.citation ?? "")"
        }
        var words = [item.vulnerability ?? ""]
        if let score = item.score { words.append("CVSS \(AlertItem.text(score))") }
        if item.isExploited { words.append(say("悪用あり", "exploited")) }
        switch item.kind {
        case .severity: words.append("\(item.old ?? say("なし", "none")) → \(item.new ?? say("なし", "none"))")
        case .fix: words.append(say("修正版 \(item.new ?? "")", "fixed in \(item.new ?? "")"))
        case .finding: if let fixed = item.new { words.append(say("修正版 \(fixed)", "fixed in \(fixed)")) }
        case .exploited, .due: break
        }
        if let component = item.component { words.append(component) }
        let shown = item.releases.prefix(10).joined(separator: ", ") + (item.releases.count > 10 ? " +\(item.releases.count - 10)" : "")
        let link = item.finding.flatMap { finding in site.map { "\n  \($0)/findings/\(finding)" } } ?? ""
        return "- " + (words + [shown]).joined(separator: " | ") + link
    }

    // MARK: Webhook

    var json: String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.alert/1")
        json.member("subscription", subscription.name)
        json.member("at", at)
        json.member("count", count)
        json.key("items")
        json.beginArray()
        for item in items { write(item, &json) }
        json.endArray()
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self)
    }

    private func write(_ item: AlertItem, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", item.kind.rawValue)
        if let vulnerability = item.vulnerability { json.member("vulnerability", vulnerability) }
        if let score = item.score { json.member("score", AlertItem.text(score)) }
        if item.vulnerability != nil { json.member("exploited", item.isExploited) }
        if let component = item.component { json.member("component", component) }
        if !item.releases.isEmpty {
            json.key("releases")
            json.beginArray()
            for release in item.releases { json.string(release) }
            json.endArray()
        }
        if let finding = item.finding { json.member("finding", finding) }
        if let old = item.old { json.member("before", old) }
        if let new = item.new { json.member(item.kind == .finding ? "fixedIn" : item.kind == .due ? "stage" : "after", new) }
        if let number = item.caseNumber { json.member("case", number) }
        if let rule = item.rule { json.member("rule", rule) }
        if let due = item.due {
            json.member("due", due)
            json.member("unverified", item.isUnverified)
            json.member("mayApply", item.mayApply)
        }
        if let citation = item.citation { json.member("source", citation) }
        json.endObject()
    }
}
