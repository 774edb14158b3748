import ArgumentParser
import Duties
import Inputs

/// The rules that a command works with: those that come with Mimamori, and packs of the user's own.
struct DutyPacks: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Speech.say("自分の規則の組(YAML)。同じ名前の組は置き換える。繰り返し可", "rule pack of your own (YAML); replaces the pack of its name; may be repeated"),
            valueName: "file"))
    var pack: [String] = []

    /// The shipped book with the user's packs put in; errors name file and place.
    func book() throws -> RuleBook {
        var book = RuleBook.shipped
        for path in pack { book = try book.replacing(DocumentFile.open(path), file: path) }
        return book
    }
}
