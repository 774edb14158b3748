import ArgumentParser
import Inputs
import JSONStream
import PSIRT
import Registry

/// `mimamori case say`.
struct CaseSayCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "say", abstract: Speech.say("案件のやりとりに加えます", "Add to the conversation of a case"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("内容", "what is said")))
    var body: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(Speech.say("誰に", "for whom"), valueName: "participants|organisation|clients|community|everybody"))
    var audience: Audience = .participants

    @Option(help: ArgumentHelp(Speech.say("添付するファイル", "a file that goes with it")))
    var file: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var bytes: [UInt8] = []
        if let file { bytes = try MappedFile.open(file, limit: SayInCase.largestFile).copied() }
        let name = file.map(StoredFileName.of)
        let message = SayInCase(subject.number, body, for: audience, file: name, bytes: bytes)
        print(try await registry.perform(message, as: principal, reason: reason.reason).line)
    }
}
