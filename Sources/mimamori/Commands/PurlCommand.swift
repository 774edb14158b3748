import ArgumentParser
import Diagnostics
import JSONStream
import PackageURL

/// `mimamori purl`: lines of purls on standard input, one JSON object a line on standard output.
struct PurlCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "purl",
            abstract: Speech.say("purlを読み、各部と正規形を示します(1行に1つ)", "Read purls, one a line; give their parts and canonical form"),
            discussion: Speech.say(
                """
                例:
                  echo 'pkg:PyPI/Django_Rest@3.2' | mimamori purl

                1行ごとに1つのJSONを出します。purlでない行には error(コードと説明)が入り、終了コードは1になります。
                """,
                """
                Example:
                  echo 'pkg:PyPI/Django_Rest@3.2' | mimamori purl

                One JSON object a line. A line that is no purl has error (code and message), and the exit code is 1.
                """)
        )
        .startedDirectly
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        try LineFilter.runOnObjects("purl") { line, json in
            let purl = try PackageURL(parsing: line)
            json.member("type", purl.type)
            json.member("namespace", ifPresent: purl.namespace)
            json.member("name", purl.name)
            json.member("version", ifPresent: purl.version)
            json.key("qualifiers")
            json.beginObject()
            for qualifier in purl.qualifiers { json.member(qualifier.key, qualifier.value) }
            json.endObject()
            json.member("subpath", ifPresent: purl.subpath)
            json.member("canonical", purl.canonical)
        }
    }
}
