import ArgumentParser
import Registry

/// `mimamori supplier answered`.
struct SupplierAnsweredCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "answered", abstract: Speech.say("依頼への回答を記録します", "Note what a supplier answered"))
    }

    @Argument(help: ArgumentHelp(Speech.say("依頼の番号", "number of the request")))
    var request: Int

    @Argument(help: ArgumentHelp(Speech.say("回答の内容", "what was answered")))
    var answer: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let done = try await registry.perform(NoteSupplierAnswer(request, answer), as: principal, reason: reason.reason)
        print(Speech.say("依頼 #\(done.id) の回答を記録しました", "answer to request #\(done.id) noted"))
    }
}
