import ArgumentParser
import Registry

/// `mimamori installed where`.
struct InstalledWhereCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "where", abstract: Speech.say("部品が載った機器のある医療機関を探します", "Find the institutions whose devices have a component"),
            discussion: Speech.say(
                "例: mimamori installed where openssl --versions '>=3.0,<3.0.7'", "Example: mimamori installed where openssl --versions '>=3.0,<3.0.7'"
            ))
    }

    @Argument(
        help: ArgumentHelp(
            Speech.say("名称(末尾の * は前方一致)、またはファイルのハッシュ値", "name (a * at its end finds all that begin so), or digest of a file")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("purlの種類", "purl type")))
    var type: String?

    @Option(help: ArgumentHelp(Speech.say("版の範囲", "range of versions"), valueName: "range"))
    var versions: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let component = FindComponent(name, ecosystem: type, versions: versions, limit: 100_000)
        let answer = try await registry.ask(FindInstalledComponent(component), as: principal)
        var listing = Listing(
            "installed-components",
            [
                .init("institution", "医療機関", "INSTITUTION"), .init("name", "名称", "NAME"), .init("product", "製品", "PRODUCT"),
                .init("release", "リリース", "RELEASE"), .init("components", "部品", "COMPONENTS"), .init("devices", "台数", "DEVICES"),
                .init("exposed", "接続中・不明", "CONNECTED OR UNKNOWN"),
            ])
        for place in answer.places {
            listing.add([
                .text(place.institution), .text(Speech.say(place.nameJa, place.nameEn)), .text(place.product), .text(place.release),
                .text(place.components.joined(separator: ", ")), .number(place.devices), .number(place.exposed),
            ])
        }
        listing.show(format.format)
        if answer.unknownRelease > 0 {
            Output.complain(
                Speech.say(
                    "該当する製品に、リリースが不明な機器が\(answer.unknownRelease)台あります(載っているかもしれません)。",
                    "\(answer.unknownRelease) devices of these products run an unknown release and may have it."))
        }
        for version in answer.incomparable {
            Output.complain(
                Speech.say("範囲と比べられない版があります(該当するかもしれません): \(version)", "a version cannot be held against the range (it may be in it): \(version)"))
        }
        if answer.isCut { Output.complain(Speech.say("ほかにもあります。条件を絞ってください。", "there are more; ask for less.")) }
    }
}
