import Diagnostics
import HTTPTypes

/// In which language to answer.
enum PreferredLanguage {
    /// The language of `Accept-Language` that stands highest: Japanese where nothing says otherwise.
    static func of(_ header: String?) -> Language {
        guard let header else { return .japanese }
        var best: (language: Language, weight: Double)?
        for part in header.split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = pieces.first?.lowercased() else { continue }
            let language: Language? =
                if tag == "*" || tag.hasPrefix("ja") { .japanese } else if tag.hasPrefix("en") { .english } else { nil }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if let language, weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .japanese
    }
}
