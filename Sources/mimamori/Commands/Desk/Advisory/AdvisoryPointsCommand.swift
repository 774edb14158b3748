import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory points`.
struct AdvisoryPointsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "points",
            abstract: Speech.say(
                "案の未解決の点(分からないこと、足りない文、合わない試験)。残っていれば終了コード1",
                "Open points of a draft: unknown facts, missing texts, failing tests; exit code 1 while one is left"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let points = try await registry.ask(ShowAdvisory(number), as: principal).points
        var listing = Listing(
            "advisory-points",
            [
                .init("key", "名前", "KEY"), .init("point", "点", "POINT"), .init("acceptable", "受入可", "MAY BE ACCEPTED"),
                .init("acceptedBy", "受け入れた人", "ACCEPTED BY"), .init("reason", "理由", "WHY"),
            ])
        for point in points {
            listing.add([
                .text(point.key), .text(point.wording[Speech.language]), .flag(point.isAcceptable), .text(point.acceptance?.person),
                .text(point.acceptance?.reason),
            ])
        }
        listing.show(format.format)
        if points.contains(where: { !$0.isSettled }) { throw ExitCode(ExitStatus.no) }
    }
}
