import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory texts`.
struct AdvisoryTextsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "texts",
            abstract: Speech.say("案の文を、日英で、advisory edit に渡せる形で書き出します", "Write the texts of a draft in both languages, as advisory edit takes them"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let texts = try await registry.ask(ShowAdvisory(number), as: principal).texts
        guard format.format == .json else {
            var output = Output()
            output.write(Array(AdvisoryTextFile.text(texts).utf8))
            return output.flush()
        }
        var listing = Listing(
            "advisory-texts",
            [
                .init("place", "場所", "PLACE"), .init("title", "内容", "WHAT"), .init("ja", "日本語", "JAPANESE"), .init("en", "英語", "ENGLISH"),
                .init("needed", "必要", "NEEDED"),
            ])
        for text in texts {
            listing.add([
                .text(text.place), .text(text.title[Speech.language]), .text(text.texts[.japanese]), .text(text.texts[.english]),
                .flag(text.isNeeded),
            ])
        }
        listing.show(.json)
    }
}
