import Foundation

/// Measures what issue and design ask to be measured, on the data beside the repository, and prints a Markdown table.
@main
enum Bench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let first = arguments.first else {
            FileHandle.standardError.write(Data("usage: bench DATA-FOLDER [primitives|import|sboms FOLDER]\n".utf8))
            exit(2)
        }
        let data = URL(filePath: first)
        switch arguments.dropFirst().first ?? "primitives" {
        case "primitives": try Primitives(data: data).run()
        case "import": try Imports(data: data).run()
        case "sboms": try GeneratedSBOM.writeAll(to: URL(filePath: arguments[2]), data: data)
        default: exit(2)
        }
    }
}
