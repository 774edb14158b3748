import ArgumentParser
import Registry

/// A component by its name in the shared catalogue, with what tells it from others of the same name.
struct ComponentArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.say("部品名", "name of the component")))
    var component: String

    @Option(help: ArgumentHelp(Speech.say("purlの種類(同名の部品があるとき)", "purl type, where several are called so"), valueName: "type"))
    var ecosystem: String?

    @Option(help: ArgumentHelp(Speech.say("名前空間(同名の部品があるとき)", "namespace, where several are called so"), valueName: "space"))
    var space: String?

    var reference: ComponentNameReference { ComponentNameReference(component, ecosystem: ecosystem, space: space) }
}
