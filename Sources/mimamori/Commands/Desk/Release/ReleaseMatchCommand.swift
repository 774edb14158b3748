import ArgumentParser
import Registry

/// `mimamori release match`.
struct ReleaseMatchCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "match", abstract: Speech.say("新しいカタログで全リリースを照合します", "Match all releases against a new catalogue"))
    }

    @Option(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "file"))
    var catalog: String

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var match = MatchOption()
        match.catalog = catalog
        guard let opened = try match.open() else { return }
        let isWatched = Output.errorIsTerminal
        let outcome = try await registry.match(opened, as: try desk.principal()) { done, all in
            if isWatched { Output.progress(done == all ? "" : "\(done)/\(all)") }
        }
        print(
            Speech.say(
                "照合したリリース \(outcome.releases)(全部品を照合 \(outcome.whole)、変化のある部品だけ \(outcome.touched)、変化なし \(outcome.untouched))、"
                    + "新しい該当 \(outcome.appeared)、消えた該当 \(outcome.gone)、現在の該当 \(outcome.open)",
                "releases matched \(outcome.releases) (as a whole \(outcome.whole), only what changed \(outcome.touched), "
                    + "no change \(outcome.untouched)), new findings \(outcome.appeared), gone \(outcome.gone), open now \(outcome.open)"))
        await registry.close()
    }
}
