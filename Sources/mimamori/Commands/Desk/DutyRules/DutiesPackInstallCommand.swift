import ArgumentParser
import Inputs
import JSONStream
import Registry

/// `mimamori duties pack install`.
struct DutiesPackInstallCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "install",
            abstract: Speech.say(
                "規則の組を入れます。合わないものは場所と理由を示して断り、前の規則のまま残します",
                "Put a pack in; one that does not fit is refused with place and reason, and the rules stay as they are"))
    }

    @Argument(help: ArgumentHelp(Speech.say("規則の組(YAML)", "the pack (YAML)"), valueName: "file"))
    var file: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let text = try MappedFile.open(file, limit: DutyPack.longest).copied()
        let pack = try await registry.perform(InstallDutyPack(text, file: file), as: principal, reason: reason.reason)
        print(Speech.say("規則の組 \(pack.name) (\(pack.version)) を入れました。", "in force: pack \(pack.name) (\(pack.version))"))
    }
}
