import Diagnostics
import Glibc

/// The language in which this run speaks: `--lang`, else `MIMAMORI_LANG`, else the locale; Japanese where nothing says otherwise.
enum Speech {
    static let language: Language = choose(arguments: CommandLine.arguments, environment: { getenv($0).map { String(cString: $0) } })

    static func choose(arguments: [String], environment: (String) -> String?) -> Language {
        var stated: String?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count { stated = arguments[index + 1] }
            if argument.hasPrefix("--lang=") { stated = String(argument.dropFirst("--lang=".count)) }
        }
        if let found = (stated ?? environment("MIMAMORI_LANG")).flatMap(Language.init(rawValue:)) { return found }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            return value.hasPrefix("en") ? .english : .japanese
        }
        return .japanese
    }

    /// The text in this run's language.
    static func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
}
