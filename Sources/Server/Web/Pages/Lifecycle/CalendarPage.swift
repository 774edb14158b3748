import Diagnostics
import Duties
import Foundation
import Lifecycle
import Registry

/// The coming days of all products, late ones first; and the addresses at which calendar programs subscribe to them.
enum CalendarPage {
    /// What kind of day is shown.
    enum Kind: String, CaseIterable {
        case release, eol, eos, collision, notice

        var title: Wording {
            switch self {
            case .release: DeviceMilestone.release.wording
            case .eol: DeviceMilestone.eol.wording
            case .eos: DeviceMilestone.eos.wording
            case .collision: Wording(ja: "機器より先に終わるもの", en: "what ends before a device")
            case .notice: Wording(ja: "通知の期限", en: "last days of notices")
            }
        }

        init(_ kind: PortfolioRow.Kind) {
            self =
                switch kind {
                case .milestone(.release): .release
                case .milestone(.eol): .eol
                case .milestone(.eos): .eos
                case .collision: .collision
                case .notice: .notice
                }
        }
    }

    static let screen = Screen.shows("/calendar", "calendar", in: .calendar, sheet: sheet) { call in
        ShowPortfolio(product: call.given.text("product"))
    } as: { calendar, call in
        let today = day(call)
        let shown = filtered(calendar.rows, call)
        let feeds = try await call.ask(ListCalendarFeeds())
        let products = try await call.ask(ListProducts(limit: 5000))
        let months = Set(calendar.rows.map { month($0.day) }).sorted()
        let soon = calendar.rows.filter { !$0.isLate && $0.day >= today && $0.day <= today.adding(days: 90) }
        return [
            "head": [:] as View,
            "figures": [
                View.figure(
                    calendar.rows.contains(where: \.isLate) ? .alarm : .good, calendar.rows.count(where: \.isLate),
                    call.say("期限を過ぎた通知", "notices past their day"), "/calendar?kind=notice"),
                View.figure(.info, soon.count, call.say("90日以内", "within 90 days"), "/calendar"),
                View.figure(
                    .warn, calendar.rows.count { Kind($0.kind) == .collision }, call.say("機器より先に終わるもの", "ends before a device"),
                    "/calendar?kind=collision"),
            ],
            "filter": [
                "kinds": call.filterOptions("kind", call.options(Kind.self, \.title)),
                "months": call.filterOptions("month", months.map { ($0, $0) }),
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "isActive": ["kind", "month", "product"].contains { call.given.text($0) != nil } ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "rows": shown.map { row($0, today, call) },
            "csv": call.address(changing: ["export": "csv"]), "xlsx": call.address(changing: ["export": "xlsx"]),
            "feeds": feeds.map { feed($0, call) }, "hasFeeds": feeds.isEmpty ? nil : true, "address": call.secret,
            "form": [
                "name": call.field("name", call.say("カレンダー", "calendar"), required: true),
                "product": call.choice(
                    "product", products.map { ($0.product.code, "\($0.product.code) \(call.name($0.product.nameJa, $0.product.nameEn))") }, "",
                    empty: call.say("すべての製品", "all products"), form: "feeds"),
                "expiresOn": call.field("expiresOn", "\(today.adding(days: 180))", required: true),
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .steps("/calendar/feeds", "issueCalendarFeed", of: screen, leadingTo: IssueCalendarFeed.self) { call in
            let secret = SecretToken.random(prefix: "mmc_")
            _ = try await call.perform(
                IssueCalendarFeed(
                    secret, name: call.given.need("name"), product: call.given.text("product"), language: call.language,
                    expiresOn: call.given.need("expiresOn")))
            return .show(secret: CalendarDoor.prefix + secret.text)
        },
        .does("/calendar/feeds/{token}/revoke", "revokeCalendarFeed", of: screen, .ended) {
            RevokeCalendarFeed(try $0.number("token"))
        } then: { _, _ in
            "/calendar"
        },
    ]

    /// The day in Japan, in which the guidance counts.
    static func day(_ call: PageCall) -> CalendarDay { Zone.tokyo.day(of: Instant(seconds: call.desk.seconds())) }

    private static func month(_ day: CalendarDay) -> String { String("\(day)".prefix(7)) }

    /// Late ones first, then by day.
    private static func filtered(_ rows: [PortfolioRow], _ call: PageCall) -> [PortfolioRow] {
        let kind = call.given.word("kind", Kind.self)
        let wanted = call.given.text("month")
        let shown = rows.filter { row in (kind == nil || Kind(row.kind) == kind) && (wanted == nil || month(row.day) == wanted) }
        return shown.filter(\.isLate) + shown.filter { !$0.isLate }
    }

    private static func row(_ row: PortfolioRow, _ today: CalendarDay, _ call: PageCall) -> View {
        let days = row.day.number - today.number
        return [
            "day": "\(row.day)", "product": ["href": Places.lifecycle(row.product), "text": row.product] as View,
            "kind": call.say(Kind(row.kind).title), "text": call.say(row.wording),
            "late": row.isLate ? View.tag(.alarm, call.say("遅れ", "late")) : nil,
            "left": days > 0
                ? call.say("あと\(days)日", days == 1 ? "in 1 day" : "in \(days) days")
                : days == 0 ? call.say("今日", "today") : call.say("\(-days)日前", days == -1 ? "1 day ago" : "\(-days) days ago"),
            "version": row.planVersion == 0 ? nil : call.say("計画 第\(row.planVersion)版", "plan version \(row.planVersion)"),
        ]
    }

    private static func feed(_ entry: ListCalendarFeeds.Entry, _ call: PageCall) -> View {
        let now = Date(timeIntervalSince1970: Double(call.desk.seconds())).formatted(.iso8601)
        let isGood = entry.feed.isGood(at: now)
        return [
            "name": entry.feed.name, "product": entry.product ?? call.say("すべての製品", "all products"), "expires": entry.feed.expiresOn,
            "state": isGood ? View.tag(.good, call.say("有効", "active")) : View.tag(.neutral, call.say("終了", "ended")),
            "revoke": isGood ? "/calendar/feeds/\(entry.feed.id)/revoke" : nil,
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let rows = filtered(try await call.ask(ShowPortfolio(product: call.given.text("product"))).rows, call)
        return Sheet(
            name: "lifecycle-calendar",
            header: [
                call.say("日付", "day"), call.say("製品", "product"), call.say("種類", "kind"), call.say("内容", "what"), call.say("遅れ", "late"),
                call.say("計画の版", "plan version"),
            ],
            rows: rows.map { row in
                [
                    "\(row.day)", row.product, call.say(Kind(row.kind).title), call.say(row.wording), row.isLate ? call.say("遅れ", "late") : "",
                    row.planVersion == 0 ? "" : String(row.planVersion),
                ]
            })
    }
}
