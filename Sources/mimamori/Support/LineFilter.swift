import ArgumentParser
import Diagnostics
import JSONStream

/// Commands that answer each line of standard input with a line of standard output.
enum LineFilter {
    /// Runs `answer` on every line; empty lines are passed over.
    ///
    /// - Parameters:
    ///   - answer: the answer to a line.
    ///   - refusal: the answer to a line that `answer` threw at.
    /// - Throws: exit code 1 once all lines are answered if any was refused; ``LineError``.
    static func run(_ answer: (String) throws -> [UInt8], refusal: (String, any ExplainedError) -> [UInt8]) throws {
        var input = LineInput()
        var output = Output()
        var allGood = true
        while let line = try input.next() {
            if line.isEmpty { continue }
            do {
                output.write(try answer(line))
            } catch let error as any ExplainedError {
                output.write(refusal(line, error))
                allGood = false
            }
            output.write([10])
        }
        output.flush()
        if !allGood { throw ExitCode(ExitStatus.no) }
    }

    /// Runs `answer` on the two fields of every line; what it throws becomes `error: …`.
    static func runOnPairs(_ answer: (String, String) throws -> String) throws {
        try run { line in
            guard let tab = line.utf8.firstIndex(of: 9) else { throw LineError.noTab }
            return Array(try answer(String(line[..<tab]), String(line[line.utf8.index(after: tab)...])).utf8)
        } refusal: { _, error in
            Array("error: \(error.message(in: Speech.language))".utf8)
        }
    }

    /// Runs `answer` on every line; what it throws becomes the member `error` of an object that names the line under `name`.
    static func runOnObjects(_ name: String, _ answer: (String, inout JSONWriter) throws -> Void) throws {
        try run { line in
            var json = JSONWriter()
            json.beginObject()
            json.member(name, line)
            try answer(line, &json)
            json.endObject()
            return json.take()
        } refusal: { line, error in
            var json = JSONWriter()
            json.beginObject()
            json.member(name, line)
            json.key("error")
            json.beginObject()
            json.member("code", error.code)
            json.member("message", error.wording[Speech.language])
            json.endObject()
            json.endObject()
            return json.take()
        }
    }
}
