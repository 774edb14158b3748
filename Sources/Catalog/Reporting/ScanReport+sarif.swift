public import Diagnostics
import JSONStream

extension ScanReport {
    /// The report as SARIF 2.1.0: one rule for each vulnerability, one result for each finding.
    ///
    /// Open questions and components that could not be looked up are notifications of the invocation (SARIF 3.58), so that none is lost.
    ///
    /// - Parameters:
    ///   - pretty: for people, or one line for streams of reports.
    ///   - toolVersion: version of the program that scanned.
    ///   - language: language of messages and rules.
    public func sarif(pretty: Bool, toolVersion: String, language: Language) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        let run = SARIFRun(self, toolVersion: toolVersion, language: language)
        json.object { json in
            json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs") { json in json.object { run.write(&$0) } }
        }
        json.newline()
        return json.take()
    }
}
