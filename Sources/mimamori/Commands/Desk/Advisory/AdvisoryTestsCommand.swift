import Advisories
import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory tests`.
struct AdvisoryTestsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tests",
            abstract: Speech.say(
                "文書をCSAFの試験で調べた結果(試験の番号、場所、説明)。誤りがあれば終了コード1",
                "What the tests of CSAF say of its documents, by test and place; exit code 1 for an error"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let documents = try await registry.ask(ShowAdvisory(number), as: principal).documents
        var listing = Listing(
            "advisory-tests",
            [
                .init("form", "形式", "FORM"), .init("language", "言語", "LANGUAGE"), .init("severity", "重さ", "SEVERITY"), .init("test", "試験", "TEST"),
                .init("pointer", "場所", "POINTER"), .init("message", "説明", "MESSAGE"),
            ])
        for document in documents {
            for result in document.results {
                listing.add([
                    .text(document.form.rawValue), .text(document.language.rawValue), .text(result.severity.rawValue), .text(result.test),
                    .text(result.pointer), .text(result.wording[Speech.language]),
                ])
            }
        }
        listing.show(format.format)
        if documents.isEmpty || documents.contains(where: { $0.results.contains { $0.severity == .error } }) { throw ExitCode(ExitStatus.no) }
    }
}
