public import Diagnostics
import Tables

extension DocumentError {
    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .noColumns(let table):
            Wording(ja: "表「\(shown(table))」に列がありません。列を1つ以上定めてください。", en: "the table \"\(shown(table))\" has no columns; give it at least one.")
        case .rowTooWide(let table, let row, let cells, let columns):
            Wording(
                ja: "表「\(shown(table))」の\(row)行目が\(cells)列分あり、表の列数(\(columns))に合いません。セルの数と結合の幅を確かめてください。",
                en:
                    "row \(row) of the table \"\(shown(table))\" takes \(cells) columns, the table has \(columns); check the row's cells and their spans."
            )
        case .badWeight(let table, let column):
            Wording(
                ja: "表「\(shown(table))」の\(column)列目の幅の重みは、0より大きい数でなければなりません。",
                en: "the weight of column \(column) of the table \"\(shown(table))\" must be a number above 0.")
        case .listTooDeep(let limit):
            Wording(ja: "箇条書きの入れ子が深すぎます(上限 \(limit)段)。浅く書き直してください。", en: "lists are nested too deep (limit \(limit)); make them flatter.")
        case .badDrawing(let alternative):
            Wording(
                ja: "図「\(shown(alternative))」の寸法が数でないか、大きすぎます(上限 1,000ポイント)。",
                en: "the drawing \"\(shown(alternative))\" has lengths that are no numbers or too large (limit 1,000 points).")
        case .noFont(let japanese):
            japanese
                ? Wording(
                    ja: "日本語のフォントがないため、PDFを作れません。fonts-ipaexfont または fonts-noto-cjk を入れてください(apt-get install fonts-ipaexfont)。",
                    en:
                        "no PDF can be made: there is no font with Japanese letters; install fonts-ipaexfont or fonts-noto-cjk (apt-get install fonts-ipaexfont)."
                )
                : Wording(
                    ja: "フォントが1つもないため、PDFを作れません。fonts-ipaexfont を入れてください(apt-get install fonts-ipaexfont)。",
                    en: "no PDF can be made: there is no font at all; install fonts-ipaexfont (apt-get install fonts-ipaexfont).")
        case .noTables:
            Wording(
                ja: "この文書には表がないため、表計算の形式では出せません。PDF、DOCX、HTMLなどを選んでください。",
                en: "the document has no tables, so there is nothing for a spreadsheet to hold; choose PDF, DOCX or HTML.")
        case .sheetTooLarge(let table, let rows, let columns):
            Wording(
                ja: "表「\(shown(table))」は\(rows)行\(columns)列で、シート1枚(1,048,576行、16,384列)に収まりません。CSVを選ぶか、表を分けてください。",
                en:
                    "the table \"\(shown(table))\" has \(rows) rows and \(columns) columns, more than a sheet holds (1,048,576 and 16,384); choose CSV or split it."
            )
        case .libraryMissing(let message):
            Wording(
                ja: "PDFを描くライブラリーpangoがこの機械にありません(\(message))。Debianではパッケージ libpangocairo-1.0-0 と日本語の書体を入れてください。",
                en:
                    "the library that draws PDF, pango, is not on this machine (\(message)); on Debian install libpangocairo-1.0-0 and a Japanese font."
            )
        case .drawingFailed(let message): Wording(ja: "PDFの描画に失敗しました(\(message))。", en: "the PDF could not be drawn (\(message)).")
        case .packingFailed(let error):
            Wording(ja: "ファイルをまとめられませんでした: \(error.wording.japanese)", en: "the file could not be packed: \(error.wording.english)")
        }
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 60) }
}
