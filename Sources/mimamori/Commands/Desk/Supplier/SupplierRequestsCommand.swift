import ArgumentParser
import Diagnostics
import Registry

/// `mimamori supplier requests`.
struct SupplierRequestsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "requests", abstract: Speech.say("サプライヤーへの依頼と回答", "What suppliers were asked for, and what they answered"))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード(なければすべて)", "code of the supplier; all if left out")))
    var code: String?

    @Flag(help: ArgumentHelp(Speech.say("回答のないものだけ", "only those without an answer")))
    var open = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "supplier-requests",
            [
                .init("request", "依頼", "REQUEST"), .init("supplier", "サプライヤー", "SUPPLIER"), .init("topic", "内容", "ASKED FOR"),
                .init("askedAt", "依頼日時", "ASKED"), .init("askedBy", "依頼者", "BY"), .init("channel", "方法", "HOW"),
                .init("answerBy", "期限", "DUE"), .init("late", "期限超過", "LATE"), .init("arrived", "SBOM受領", "SBOM CAME"),
                .init("answeredAt", "回答日時", "ANSWERED"), .init("answer", "回答", "ANSWER"),
            ])
        var question = ListSupplierRequests(supplier: code, isOpenOnly: open, limit: 500)
        while true {
            let found = try await registry.ask(question, as: principal)
            for entry in found {
                let request = entry.request
                listing.add([
                    .number(request.id), .text(entry.supplier), .word(request.topic.rawValue, request.topic.wording[Speech.language]),
                    .text(request.askedAt), .text(entry.askedBy), .text(request.channel), .text(request.answerBy), .flag(entry.isLate),
                    .text(entry.arrived), .text(request.answeredAt), .text(request.answer),
                ])
            }
            guard found.count == question.limit, let last = found.last else { break }
            question.before = last.request.id
        }
        listing.show(format.format)
    }
}
