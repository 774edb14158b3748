import ArgumentParser
import Registry

/// A release as an argument: `PUMP-100@2.1`.
struct ReleaseArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.say("製品コード@版", "product-code@version")))
    var release: String

    func reference() throws -> ReleaseReference { try ReleaseReference(release) }
}
