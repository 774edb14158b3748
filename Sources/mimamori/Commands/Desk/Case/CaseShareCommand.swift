import ArgumentParser
import Duties
import PSIRT
import Registry

/// `mimamori case share`.
struct CaseShareCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "share", abstract: Speech.say("TLPラベルと公開日時を決めます", "Set the TLP label and the embargo"))
    }

    @OptionGroup var subject: CaseArgument

    @Option(help: ArgumentHelp(Speech.say("TLPラベル", "TLP label"), valueName: "RED|AMBER+STRICT|AMBER|GREEN|CLEAR"))
    var tlp: TLP?

    @Option(help: ArgumentHelp(Speech.say("緩めることへの出所の同意", "how the source agreed to a looser label")))
    var consent: String?

    @Option(help: ArgumentHelp(Speech.say("この時まで公表しない", "nothing goes out before"), valueName: "2026-12-01T10:00"))
    var until: String?

    @Option(help: ArgumentHelp(Speech.say("その時刻の地域", "whose hour that is"), valueName: "Asia/Tokyo|America/New_York|Europe/Brussels|UTC"))
    var zone: Zone = .tokyo

    @Option(help: ArgumentHelp(Speech.say("取り決めの相手", "with whom it was agreed")))
    var agreedWith: String?

    @Flag(help: ArgumentHelp(Speech.say("公表の制限を解く(--reason が必要)", "end the embargo (needs --reason)")))
    var lift = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let embargo: SetCaseSharing.EmbargoChange =
            if lift { .lift } else if let until { .until(until, zone, agreedWith: agreedWith ?? "") } else { .keep }
        let change = SetCaseSharing(subject.number, label: tlp, consent: consent, embargo: embargo)
        print(try await registry.perform(change, as: principal, reason: reason.reason).line)
    }
}
