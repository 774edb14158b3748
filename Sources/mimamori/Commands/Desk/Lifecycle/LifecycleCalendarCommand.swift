import ArgumentParser
import Diagnostics
import Duties
import Lifecycle
import Registry

/// The forms of a calendar.
enum CalendarForm: String, ExpressibleByArgument, CaseIterable {
    case table, json, ics
}

/// `mimamori lifecycle calendar`.
struct LifecycleCalendarCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar",
            abstract: Speech.say("これからのEOL・EOS・通知の期限(表、JSON、iCalendar)", "Coming EOL, EOS and last days of notices (table, JSON, iCalendar)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード(なければ全製品)", "code of the product (else all)")))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: CalendarForm = .table

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let rows = try await registry.ask(ShowPortfolio(product: product), as: principal).rows
        if format == .ics {
            var output = Output()
            let feed = CalendarFeed(language: Speech.language, stamp: try LifecycleText.moment(SystemClock.now()))
            output.write(feed.bytes(rows, name: Speech.say("製品のライフサイクル", "Product life cycle")))
            return
        }
        var listing = Listing(
            "lifecycle-calendar",
            [
                .init("day", "日付", "DAY"), .init("product", "製品", "PRODUCT"), .init("kind", "種類", "KIND"), .init("text", "内容", "WHAT"),
                .init("late", "遅れ", "LATE"), .init("plan", "計画の版", "PLAN"),
            ])
        for row in rows {
            listing.add([
                .text("\(row.day)"), .text(row.product), .text(row.key), .text(row.wording[Speech.language]), .flag(row.isLate),
                .number(row.planVersion),
            ])
        }
        listing.show(format == .json ? .json : .table)
    }
}
