import ArgumentParser
import CVSS
import Diagnostics
import JSONStream

/// `mimamori cvss`: vectors on standard input, scores on standard output.
struct CVSSCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cvss",
            abstract: Speech.say("CVSSのベクトル(2.0、3.0、3.1、4.0)を採点します(1行に1つ)", "Score CVSS vectors (2.0, 3.0, 3.1, 4.0), one a line"),
            discussion: Speech.say(
                "例:\n  echo 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' | mimamori cvss",
                "Example:\n  echo 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' | mimamori cvss")
        )
        .startedDirectly
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        try LineFilter.runOnObjects("vector") { line, json in
            let vector = try CVSSVector(parsing: line)
            let scores = vector.scores
            json.member("version", vector.version.rawValue)
            let named: [(String, CVSSScore?)] = [
                ("base", scores.base), ("temporal", scores.temporal), ("environmental", scores.environmental), ("overall", scores.overall),
            ]
            for (name, score) in named {
                guard let score else { continue }
                json.key(name)
                json.literal(score.description)
            }
            json.member("severity", vector.severity.rawValue)
        }
    }
}
