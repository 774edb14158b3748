import CPE
import Lifecycle
import PackageURL

/// What is known of a component, tool or part that can lead to the life cycle of a source. Identifiers stay as they came until somebody asks.
struct SourceIdentity: Sendable {
    /// Id of the resource, `component:openssl@3.0.7`.
    let id: String
    /// Under what statements and mappings about it are kept.
    let about: EndSubject
    /// Its name.
    let name: String
    /// Its version; empty for unknown.
    let version: String
    /// Purls, one a line.
    var purls: String?
    /// CPE names, one a line.
    var cpes: String?

    /// As the engine takes it.
    ///
    /// - Parameter also: under which names mappings about it are kept.
    func engine(also: [String] = []) -> SourceSubject {
        SourceSubject(
            id: id, also: also, name: name, version: version.isEmpty ? nil : version,
            purls: lines(purls).compactMap { try? PackageURL(parsing: $0, strictness: .syntax) },
            cpes: lines(cpes).compactMap { try? CPE(lenient: $0) })
    }

    /// What a catalogue is asked for: identifiers first, then the name as it is and without what parts its words.
    var questions: [String] {
        let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        let dashed = name.lowercased().replacing(" ", with: "-")
        return lines(purls) + lines(cpes) + [name, dashed, plain]
    }

    private func lines(_ text: String?) -> [String] { (text ?? "").split(separator: "\n").map(String.init) }
}
