import Mustache

/// The templates, read once.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Those that the program brings along: embedded, so that the binary is whole wherever it lies (docs/decisions/0018).
    static let own: PageTemplates = {
        do { return try PageTemplates(TemplateFiles.all) } catch { fatalError("a template of this program cannot be read: \(error)") }
    }()

    /// - Throws: an error of the template engine for a file that it cannot read.
    init(_ files: [String: [UInt8]]) throws {
        library = MustacheLibrary(templates: try files.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) })
    }

    /// A page. What the data does not have is left out of it.
    func render(_ name: String, _ view: View) -> [UInt8] {
        guard let text = library.render(view, withTemplate: name) else { fatalError("there is no template \(name)") }
        return Array(text.utf8)
    }
}
