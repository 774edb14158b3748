import Catalog
import Diagnostics
import Inputs

/// The VEX documents and ignore rules that a scan was given, read before anything is scanned.
struct ScanAssessments {
    private var statements: [VEXStatement] = []
    private var rules: [IgnoreRule] = []

    /// - Throws: an error with the file's name; nothing is applied then.
    init(vex: [String], ignore: [String], limits: InputLimits) throws {
        for file in vex {
            let block = try DocumentFile.open(file, limits: limits)
            statements += try PlacedError.naming(file) { try VEXReader.read(block, file: file) }
        }
        for file in ignore {
            let block = try DocumentFile.open(file, limits: limits)
            rules += try PlacedError.naming(file) { try IgnoreRuleReader.read(block, file: file) }
        }
    }

    /// Statements first: what a statement clears needs no rule.
    func apply(to report: inout ScanReport) {
        if !statements.isEmpty { report.apply(statements) }
        if !rules.isEmpty { report.apply(rules) }
    }
}

extension PlacedError {
    /// What `read` gives; its error with the name of the file.
    fileprivate static func naming<Value>(_ file: String, _ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let error as any ExplainedError { throw PlacedError(file: file, error: error) }
    }
}
