public import Advisories
public import Documents
import Duties

/// An advisory as a printed document: the page that HTML and Markdown are made from, with its TLP label on every sheet.
public enum AdvisoryDocument {
    /// The document.
    public static func document(_ advisory: PreparedAdvisory) -> Documents.Document {
        let page = AdvisoryPage(advisory)
        let facts = advisory.facts
        return Documents.Document(
            title: page.title, language: advisory.language,
            metadata: DocumentMetadata(
                author: facts.publisher.name, date: DocumentDate(Zone.tokyo.dayText(of: advisory.updated.utc)), referenceNumber: advisory.documentID,
                mark: mark(facts.tlp)),
            // The title stands above the first block.
            blocks: page.blocks().dropFirst().map(block))
    }

    /// The advisory as PDF.
    public static func pdf(_ advisory: PreparedAdvisory) throws -> AdvisoryOutput {
        let rendered = try document(advisory).rendered(as: .pdf)
        return AdvisoryOutput(fileName: AdvisoryPage(advisory).name(".pdf"), bytes: rendered.bytes)
    }

    private static func mark(_ label: TLPLabel) -> HandlingMark {
        switch label {
        case .clear: .tlpClear
        case .green: .tlpGreen
        case .amber: .tlpAmber
        case .amberStrict: .tlpAmberStrict
        case .red: .tlpRed
        }
    }

    private static func block(_ block: AdvisoryPage.Block) -> Block {
        switch block {
        case .heading(let level, let text): .heading(level <= 2 ? .one : .two, RichText(text))
        case .paragraph(let text): .paragraph(RichText(text))
        case .list(let items): .bullets(items.map { ListItem(RichText($0)) })
        case .links(let links): .bullets(links.map { ListItem(.link($0.0, to: $0.1)) })
        case .table(let heads, let rows):
            .table(
                DocumentTable(
                    columns: heads.map { TableColumn(RichText($0), width: .weight(1)) },
                    rows: rows.map { row in TableRow(row.map { TableCell.plain($0) }) }))
        }
    }
}
