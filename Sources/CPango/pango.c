#include "CPango.h"

#include <stddef.h>

#include "library_loader.h"

// Brings pango, cairo and gobject with it.
static struct library pangocairo = {"libpangocairo-1.0.so.0"};

const char *pango_problem(void) { return library_problem(&pangocairo); }

cairo_t *cairo_create(cairo_surface_t *target) { FORWARD(pangocairo, cairo_create)(target); }
void cairo_destroy(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_destroy)(cr); }
void cairo_fill(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_fill)(cr); }
cairo_font_options_t *cairo_font_options_create(void) { FORWARD(pangocairo, cairo_font_options_create)(); }
void cairo_font_options_destroy(cairo_font_options_t *options) { FORWARD_VOID(pangocairo, cairo_font_options_destroy)(options); }
void cairo_font_options_set_hint_metrics(cairo_font_options_t *options, cairo_hint_metrics_t hint_metrics) {
    FORWARD_VOID(pangocairo, cairo_font_options_set_hint_metrics)
    (options, hint_metrics);
}
void cairo_font_options_set_hint_style(cairo_font_options_t *options, cairo_hint_style_t hint_style) {
    FORWARD_VOID(pangocairo, cairo_font_options_set_hint_style)
    (options, hint_style);
}
cairo_surface_t *cairo_image_surface_create(cairo_format_t format, int width, int height) {
    FORWARD(pangocairo, cairo_image_surface_create)
    (format, width, height);
}
void cairo_line_to(cairo_t *cr, double x, double y) { FORWARD_VOID(pangocairo, cairo_line_to)(cr, x, y); }
void cairo_move_to(cairo_t *cr, double x, double y) { FORWARD_VOID(pangocairo, cairo_move_to)(cr, x, y); }
void cairo_paint(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_paint)(cr); }
int cairo_pdf_surface_add_outline(cairo_surface_t *surface, int parent_id, const char *utf8, const char *link_attribs, cairo_pdf_outline_flags_t flags) {
    FORWARD(pangocairo, cairo_pdf_surface_add_outline)
    (surface, parent_id, utf8, link_attribs, flags);
}
cairo_surface_t *cairo_pdf_surface_create_for_stream(cairo_write_func_t write_func, void *closure, double width_in_points, double height_in_points) {
    FORWARD(pangocairo, cairo_pdf_surface_create_for_stream)
    (write_func, closure, width_in_points, height_in_points);
}
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, cairo_pdf_metadata_t metadata, const char *utf8) {
    FORWARD_VOID(pangocairo, cairo_pdf_surface_set_metadata)
    (surface, metadata, utf8);
}
void cairo_rectangle(cairo_t *cr, double x, double y, double width, double height) {
    FORWARD_VOID(pangocairo, cairo_rectangle)
    (cr, x, y, width, height);
}
void cairo_restore(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_restore)(cr); }
void cairo_save(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_save)(cr); }
void cairo_scale(cairo_t *cr, double sx, double sy) { FORWARD_VOID(pangocairo, cairo_scale)(cr, sx, sy); }
void cairo_set_dash(cairo_t *cr, const double *dashes, int num_dashes, double offset) {
    FORWARD_VOID(pangocairo, cairo_set_dash)
    (cr, dashes, num_dashes, offset);
}
void cairo_set_line_width(cairo_t *cr, double width) { FORWARD_VOID(pangocairo, cairo_set_line_width)(cr, width); }
void cairo_set_source_rgb(cairo_t *cr, double red, double green, double blue) {
    FORWARD_VOID(pangocairo, cairo_set_source_rgb)
    (cr, red, green, blue);
}
void cairo_show_page(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_show_page)(cr); }
cairo_status_t cairo_status(cairo_t *cr) { FORWARD(pangocairo, cairo_status)(cr); }
const char *cairo_status_to_string(cairo_status_t status) { FORWARD(pangocairo, cairo_status_to_string)(status); }
void cairo_stroke(cairo_t *cr) { FORWARD_VOID(pangocairo, cairo_stroke)(cr); }
void cairo_surface_destroy(cairo_surface_t *surface) { FORWARD_VOID(pangocairo, cairo_surface_destroy)(surface); }
void cairo_surface_finish(cairo_surface_t *surface) { FORWARD_VOID(pangocairo, cairo_surface_finish)(surface); }
cairo_status_t cairo_surface_status(cairo_surface_t *surface) { FORWARD(pangocairo, cairo_surface_status)(surface); }
cairo_status_t cairo_surface_write_to_png_stream(cairo_surface_t *surface, cairo_write_func_t write_func, void *closure) {
    FORWARD(pangocairo, cairo_surface_write_to_png_stream)
    (surface, write_func, closure);
}
void cairo_tag_begin(cairo_t *cr, const char *tag_name, const char *attributes) {
    FORWARD_VOID(pangocairo, cairo_tag_begin)
    (cr, tag_name, attributes);
}
void cairo_tag_end(cairo_t *cr, const char *tag_name) { FORWARD_VOID(pangocairo, cairo_tag_end)(cr, tag_name); }
void cairo_translate(cairo_t *cr, double tx, double ty) { FORWARD_VOID(pangocairo, cairo_translate)(cr, tx, ty); }
void g_free(gpointer mem) { FORWARD_VOID(pangocairo, g_free)(mem); }
void g_object_unref(gpointer object) { FORWARD_VOID(pangocairo, g_object_unref)(object); }
PangoAttribute *pango_attr_family_new(const char *family) { FORWARD(pangocairo, pango_attr_family_new)(family); }
PangoAttribute *pango_attr_foreground_new(guint16 red, guint16 green, guint16 blue) {
    FORWARD(pangocairo, pango_attr_foreground_new)
    (red, green, blue);
}
PangoAttribute *pango_attr_line_height_new_absolute(int height) { FORWARD(pangocairo, pango_attr_line_height_new_absolute)(height); }
void pango_attr_list_insert(PangoAttrList *list, PangoAttribute *attr) { FORWARD_VOID(pangocairo, pango_attr_list_insert)(list, attr); }
PangoAttrList *pango_attr_list_new(void) { FORWARD(pangocairo, pango_attr_list_new)(); }
void pango_attr_list_unref(PangoAttrList *list) { FORWARD_VOID(pangocairo, pango_attr_list_unref)(list); }
PangoAttribute *pango_attr_scale_new(double scale_factor) { FORWARD(pangocairo, pango_attr_scale_new)(scale_factor); }
PangoAttribute *pango_attr_style_new(PangoStyle style) { FORWARD(pangocairo, pango_attr_style_new)(style); }
PangoAttribute *pango_attr_weight_new(PangoWeight weight) { FORWARD(pangocairo, pango_attr_weight_new)(weight); }
void pango_cairo_context_set_font_options(PangoContext *context, const cairo_font_options_t *options) {
    FORWARD_VOID(pangocairo, pango_cairo_context_set_font_options)
    (context, options);
}
void pango_cairo_context_set_resolution(PangoContext *context, double dpi) {
    FORWARD_VOID(pangocairo, pango_cairo_context_set_resolution)
    (context, dpi);
}
PangoFontMap *pango_cairo_font_map_get_default(void) { FORWARD(pangocairo, pango_cairo_font_map_get_default)(); }
void pango_cairo_show_layout_line(cairo_t *cr, PangoLayoutLine *line) { FORWARD_VOID(pangocairo, pango_cairo_show_layout_line)(cr, line); }
void pango_context_set_language(PangoContext *context, PangoLanguage *language) {
    FORWARD_VOID(pangocairo, pango_context_set_language)
    (context, language);
}
void pango_context_set_round_glyph_positions(PangoContext *context, gboolean round_positions) {
    FORWARD_VOID(pangocairo, pango_context_set_round_glyph_positions)
    (context, round_positions);
}
void pango_font_description_free(PangoFontDescription *desc) { FORWARD_VOID(pangocairo, pango_font_description_free)(desc); }
PangoFontDescription *pango_font_description_from_string(const char *str) { FORWARD(pangocairo, pango_font_description_from_string)(str); }
void pango_font_description_set_absolute_size(PangoFontDescription *desc, double size) {
    FORWARD_VOID(pangocairo, pango_font_description_set_absolute_size)
    (desc, size);
}
void pango_font_description_set_weight(PangoFontDescription *desc, PangoWeight weight) {
    FORWARD_VOID(pangocairo, pango_font_description_set_weight)
    (desc, weight);
}
const char *pango_font_family_get_name(PangoFontFamily *family) { FORWARD(pangocairo, pango_font_family_get_name)(family); }
PangoContext *pango_font_map_create_context(PangoFontMap *fontmap) { FORWARD(pangocairo, pango_font_map_create_context)(fontmap); }
void pango_font_map_list_families(PangoFontMap *fontmap, PangoFontFamily ***families, int *n_families) {
    FORWARD_VOID(pangocairo, pango_font_map_list_families)
    (fontmap, families, n_families);
}
PangoLanguage *pango_language_from_string(const char *language) { FORWARD(pangocairo, pango_language_from_string)(language); }
void pango_layout_get_extents(PangoLayout *layout, PangoRectangle *ink_rect, PangoRectangle *logical_rect) {
    FORWARD_VOID(pangocairo, pango_layout_get_extents)
    (layout, ink_rect, logical_rect);
}
PangoLayoutIter *pango_layout_get_iter(PangoLayout *layout) { FORWARD(pangocairo, pango_layout_get_iter)(layout); }
GSList *pango_layout_get_lines_readonly(PangoLayout *layout) { FORWARD(pangocairo, pango_layout_get_lines_readonly)(layout); }
int pango_layout_get_unknown_glyphs_count(PangoLayout *layout) { FORWARD(pangocairo, pango_layout_get_unknown_glyphs_count)(layout); }
void pango_layout_iter_free(PangoLayoutIter *iter) { FORWARD_VOID(pangocairo, pango_layout_iter_free)(iter); }
int pango_layout_iter_get_baseline(PangoLayoutIter *iter) { FORWARD(pangocairo, pango_layout_iter_get_baseline)(iter); }
void pango_layout_iter_get_line_extents(PangoLayoutIter *iter, PangoRectangle *ink_rect, PangoRectangle *logical_rect) {
    FORWARD_VOID(pangocairo, pango_layout_iter_get_line_extents)
    (iter, ink_rect, logical_rect);
}
void pango_layout_iter_get_line_yrange(PangoLayoutIter *iter, int *y0, int *y1) {
    FORWARD_VOID(pangocairo, pango_layout_iter_get_line_yrange)
    (iter, y0, y1);
}
gboolean pango_layout_iter_next_line(PangoLayoutIter *iter) { FORWARD(pangocairo, pango_layout_iter_next_line)(iter); }
void pango_layout_line_get_x_ranges(PangoLayoutLine *line, int start_index, int end_index, int **ranges, int *n_ranges) {
    FORWARD_VOID(pangocairo, pango_layout_line_get_x_ranges)
    (line, start_index, end_index, ranges, n_ranges);
}
PangoLayout *pango_layout_new(PangoContext *context) { FORWARD(pangocairo, pango_layout_new)(context); }
void pango_layout_set_alignment(PangoLayout *layout, PangoAlignment alignment) {
    FORWARD_VOID(pangocairo, pango_layout_set_alignment)
    (layout, alignment);
}
void pango_layout_set_attributes(PangoLayout *layout, PangoAttrList *attrs) { FORWARD_VOID(pangocairo, pango_layout_set_attributes)(layout, attrs); }
void pango_layout_set_font_description(PangoLayout *layout, const PangoFontDescription *desc) {
    FORWARD_VOID(pangocairo, pango_layout_set_font_description)
    (layout, desc);
}
void pango_layout_set_text(PangoLayout *layout, const char *text, int length) {
    FORWARD_VOID(pangocairo, pango_layout_set_text)
    (layout, text, length);
}
void pango_layout_set_width(PangoLayout *layout, int width) { FORWARD_VOID(pangocairo, pango_layout_set_width)(layout, width); }
void pango_layout_set_wrap(PangoLayout *layout, PangoWrapMode wrap) { FORWARD_VOID(pangocairo, pango_layout_set_wrap)(layout, wrap); }

// The declarations give numbers by hand: this compares them when the real headers are read.
#define SAME(ours, real) _Static_assert((ours) == (real), #ours)
SAME(CAIRO_STATUS_SUCCESS, 0);
SAME(CAIRO_STATUS_WRITE_ERROR, 11);
SAME(CAIRO_FORMAT_RGB24, 1);
SAME(CAIRO_HINT_STYLE_NONE, 1);
SAME(CAIRO_HINT_METRICS_OFF, 1);
SAME(CAIRO_PDF_OUTLINE_FLAG_OPEN, 1);
SAME(CAIRO_PDF_METADATA_TITLE, 0);
SAME(CAIRO_PDF_METADATA_AUTHOR, 1);
SAME(CAIRO_PDF_METADATA_SUBJECT, 2);
SAME(CAIRO_PDF_METADATA_KEYWORDS, 3);
SAME(CAIRO_PDF_METADATA_CREATOR, 4);
SAME(CAIRO_PDF_METADATA_CREATE_DATE, 5);
SAME(PANGO_ALIGN_LEFT, 0);
SAME(PANGO_ALIGN_CENTER, 1);
SAME(PANGO_ALIGN_RIGHT, 2);
SAME(PANGO_STYLE_ITALIC, 2);
SAME(PANGO_WEIGHT_BOLD, 700);
SAME(PANGO_WRAP_WORD, 0);
SAME(PANGO_WRAP_WORD_CHAR, 2);
SAME(PANGO_SCALE, 1024);
SAME(sizeof(PangoRectangle), 4 * sizeof(int));
SAME(sizeof(PangoAttribute), sizeof(void *) + 2 * sizeof(int));
SAME(offsetof(PangoAttribute, end_index), sizeof(void *) + sizeof(int));
SAME(offsetof(PangoLayoutLine, length), sizeof(void *) + sizeof(int));
SAME(offsetof(GSList, next), sizeof(void *));
#undef SAME
