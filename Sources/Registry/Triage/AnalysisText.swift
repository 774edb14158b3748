import Database
import PSIRT

/// Lists of an analysis as one column keeps them.
enum AnalysisText {
    static func text(_ responses: Set<Response>) -> String { responses.map(\.rawValue).sorted().joined(separator: " ") }

    static func responses(_ text: String) throws -> Set<Response> {
        Set(
            try text.split(separator: " ").map { word in
                guard let response = Response(rawValue: String(word)) else { throw DatabaseError.wrongType(column: "responses", wanted: "Response") }
                return response
            })
    }

    static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    static func set(_ text: String) -> Set<String> { Set(lines(text)) }

    static func text(_ words: Set<String>) -> String { words.sorted().joined(separator: "\n") }
}
