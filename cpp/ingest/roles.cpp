#include "ingest/roles.h"

#include <algorithm>
#include <array>

#include "ingest/role_words.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

constexpr std::array<std::string_view, role_count> codes = {
    "ignore",        "orderId",       "date",          "time",          "customerId",
    "email",         "phone",         "customerName",  "firstName",     "lastName",
    "postcode",      "orderTotal",    "lineTotal",     "unitPrice",     "quantity",
    "lineDiscount",  "orderDiscount", "subtotal",      "shipping",      "tax",
    "cost",          "refunded",      "currency",      "status",        "cancelledAt",
    "productId",     "productName",   "items",         "rowType",       "category",
    "channel",       "country",       "discountCode",  "paymentMethod", "segment",
    "customerSince", "customerType",  "lifetimeOrders"};

struct WordRule {
  Role role;
  float score;
  std::string_view
      all;  // words (or word beginnings ending in '*') that must all occur, blank-separated
  std::string_view none;  // words none of which may occur
};

// Headers no list knows: single words still say something. Weaker than whole headers.
constexpr WordRule word_rules[] = {
    {Role::email, 0.8F, "*mail*",
     "marketing accepts status opt merchant ship shipping campaign template sent date name"},
    {Role::order_id, 0.7F, "order* id", "customer line item status group product"},
    {Role::order_id, 0.7F, "order* number", "customer line item phone tracking product"},
    {Role::order_id, 0.7F, "order* no", "customer line item"},
    {Role::order_id, 0.65F, "bestel* nr", "klant regel artikel"},
    {Role::order_id, 0.65F, "*bestelnummer*", "klant regel"},
    {Role::order_id, 0.65F, "*bestellnummer*", "artikel"},
    {Role::order_id, 0.65F, "*auftragsnummer*", ""},
    {Role::order_id, 0.65F, "commande numero", "article client"},
    {Role::date, 0.7F, "order* date",
     "ship* deliver* updated paid due fulfilled modified cancel* refund* update* invoice"},
    {Role::date, 0.6F, "*date*",
     "ship* shipped deliver* updated update paid due fulfilled fulfill modified cancel* refund* "
     "birth* expir* estimated todays last naissance expedition livraison modification mise "
     "paiement candidate validated updates posted print*"},
    {Role::date, 0.6F, "*datum*",
     "verzend* lever* betaal* gewijzigd geboorte* verval* annuler* versand* liefer* geburts* "
     "zahl* gew* wijzig* laatste letzte* storno* anderung*"},
    {Role::customer_id, 0.7F, "customer id", "type group"},
    {Role::customer_id, 0.65F, "client id", "type group"},
    {Role::customer_id, 0.65F, "klant* nummer", "telefoon"},
    {Role::customer_id, 0.65F, "kunden* nummer", "telefon"},
    {Role::customer_id, 0.65F, "numero client", "telephone commande"},
    {Role::phone, 0.6F, "*phone*", "ship* delivery model product headphone* microphone*"},
    {Role::phone, 0.6F, "*telefo*", "verzend* bezorg* liefer*"},
    {Role::customer_name, 0.6F, "customer name", "first last group type company"},
    {Role::customer_name, 0.6F, "billing name", "first last company"},
    {Role::customer_name, 0.6F, "klant naam", "voor achter bedrijf*"},
    {Role::customer_name, 0.6F, "nom client", "prenom societe"},
    {Role::first_name, 0.65F, "billing first name", ""},
    {Role::first_name, 0.6F, "*voornaam*", "verzend* bezorg* aflever*"},
    {Role::first_name, 0.6F, "*vorname*", "liefer* versand*"},
    {Role::first_name, 0.6F, "prenom", "livraison expedition"},
    {Role::last_name, 0.65F, "billing last name", ""},
    {Role::last_name, 0.6F, "*achternaam*", "verzend* bezorg* aflever*"},
    {Role::last_name, 0.6F, "*nachname*", "liefer* versand*"},
    {Role::postcode, 0.6F, "*postcode*", ""},
    {Role::postcode, 0.6F, "*zip*", "city suburb file"},
    {Role::postcode, 0.6F, "*postal*", ""},
    {Role::postcode, 0.6F, "*plz*", ""},
    {Role::line_total, 0.6F, "line total", "refunded tax count"},
    {Role::line_total, 0.6F, "item total", "tax count"},
    {Role::order_total, 0.6F, "*total*",
     "tax vat btw shipping discount refund* refunded quantity line item sub* products product "
     "items orders order* weight mwst versand* korting shipped tva remise article* rabatt count "
     "uniq* port livraison rembours*"},
    {Role::order_total, 0.6F, "order* total",
     "tax vat shipping discount refund* refunded quantity line item sub* products items count"},
    {Role::order_total, 0.6F, "*totaal*",
     "btw verzend* korting aantal regel sub* stuks artikelen terug* gewicht"},
    {Role::order_total, 0.6F, "*gesamt*",
     "mwst steuer versand* rabatt menge anzahl position* zeile* gewicht erstatt*"},
    {Role::order_total, 0.55F, "*amount*",
     "tax vat shipping discount refund* refunded fee gift credit quantity line item settlement "
     "converted coupon"},
    {Role::order_total, 0.55F, "montant", "tva taxe port remise ligne article rembours*"},
    {Role::order_total, 0.55F, "*betrag*", "mwst steuer rabatt position* erstatt* versand*"},
    {Role::order_total, 0.55F, "*bedrag*", "btw korting regel terug* verzend*"},
    {Role::order_total, 0.5F, "*revenue*", "tax cost"},
    {Role::order_total, 0.5F, "*omzet*", "btw"},
    {Role::order_total, 0.5F, "*umsatz*", "steuer"},
    {Role::refunded, 0.6F, "refund* amount", "line date"},
    {Role::refunded, 0.6F, "refund* total", "line date"},
    {Role::refunded, 0.55F, "*terugbeta*", "datum reden status"},
    {Role::refunded, 0.55F, "*erstattet*", "datum grund status"},
    {Role::refunded, 0.55F, "*rembours*", "date motif statut etat"},
    {Role::quantity, 0.6F, "*quantity*", "refund refunded shipped total fulfilled stock available"},
    {Role::quantity, 0.6F, "*aantal*", "bestellingen orders adressen"},
    {Role::quantity, 0.6F, "*menge*", "lager*"},
    {Role::quantity, 0.6F, "*anzahl*", "bestellungen"},
    {Role::quantity, 0.6F, "quantite", "stock"},
    {Role::unit_price, 0.6F, "unit price", ""},
    {Role::unit_price, 0.5F, "*price*",
     "compare total shipping gift tax designation cost point list purchase"},
    {Role::unit_price, 0.5F, "*prijs*", "totaal verzend* inkoop*"},
    {Role::unit_price, 0.5F, "*preis*", "gesamt* versand* einkauf*"},
    {Role::unit_price, 0.5F, "prix", "total achat port"},
    {Role::product_name, 0.5F, "product* name", "type category"},
    {Role::product_name, 0.5F, "produit nom", "categorie"},
    {Role::product_id, 0.5F, "*sku*", ""},
    {Role::product_id, 0.5F, "*artikelnummer*", ""},
    {Role::product_id, 0.5F, "reference produit", ""},
    {Role::status, 0.5F, "*status*",
     "fulfil* shipping delivery avs cvc email item lineitem dispute tax verzend* liefer* versand* "
     "shipment verification address authenticity customer"},
    {Role::status, 0.5F, "statut", "livraison expedition"},
    {Role::country, 0.6F, "*country*", "issue state id card item tax"},
    {Role::currency, 0.7F, "*currency*", "converted rate exchange settlement base"},
    {Role::discount_code, 0.6F, "discount code", "amount"},
    {Role::payment_method, 0.5F, "payment method", "reference id"},
};

// One word of a rule against one word of a header: "order*" is a beginning, "*mail*" a part.
bool word_matches(std::string_view pattern, std::string_view word) {
  const bool open_start = pattern.starts_with('*');
  const bool open_end = pattern.ends_with('*');
  if (open_start) pattern.remove_prefix(1);
  if (open_end) pattern.remove_suffix(1);
  if (open_start && open_end) return word.find(pattern) != std::string_view::npos;
  if (open_end) return word.starts_with(pattern);
  if (open_start) return word.ends_with(pattern);
  return word == pattern;
}

bool some_word_matches(std::string_view pattern, std::string_view header) {
  bool found = false;
  for_each_part(header, ' ', [&](std::string_view word) { found |= word_matches(pattern, word); });
  return found;
}

bool rule_matches(const WordRule& rule, std::string_view header) {
  bool matches = true;
  for_each_part(rule.all, ' ',
                [&](std::string_view p) { matches &= some_word_matches(p, header); });
  for_each_part(rule.none, ' ',
                [&](std::string_view p) { matches &= !some_word_matches(p, header); });
  return matches;
}

// Latin letters with marks (U+00C0..U+017F, as UTF-8) that occur in our four languages, folded.
std::string_view fold_letter(unsigned char lead, unsigned char next) {
  if (lead == 0xC3) {
    const unsigned char lower = next < 0xA0 ? static_cast<unsigned char>(next + 0x20) : next;
    if (lower >= 0xA0 && lower <= 0xA5) return "a";
    if (lower == 0xA6) return "ae";
    if (lower == 0xA7) return "c";
    if (lower >= 0xA8 && lower <= 0xAB) return "e";
    if (lower >= 0xAC && lower <= 0xAF) return "i";
    if (lower == 0xB1) return "n";
    if (lower >= 0xB2 && lower <= 0xB6) return "o";
    if (lower >= 0xB9 && lower <= 0xBC) return "u";
    if (next == 0x9F) return "ss";
  }
  if (lead == 0xC5 && (next == 0x92 || next == 0x93)) return "oe";
  return " ";
}

}  // namespace

std::string_view role_code(Role role) { return codes[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from_code(std::string_view code) {
  const auto found = std::ranges::find(codes, code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Role>(found - codes.begin());
}

bool is_dimension(Role role) {
  switch (role) {
    case Role::category:
    case Role::channel:
    case Role::country:
    case Role::discount_code:
    case Role::payment_method:
    case Role::segment:
    case Role::customer_type: return true;
    default: return false;
  }
}

std::string fold_header(std::string_view header) {
  std::string folded;
  const auto blank = [&] {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto c = static_cast<unsigned char>(header[i]);
    if (c >= 'A' && c <= 'Z') {
      if (i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z') blank();
      folded += static_cast<char>(c + 32);
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      folded += static_cast<char>(c);
    } else if ((c == 0xC3 || c == 0xC5) && i + 1 < header.size()) {
      const std::string_view letter = fold_letter(c, static_cast<unsigned char>(header[++i]));
      if (letter == " ") {
        blank();
      } else {
        folded += letter;
      }
    } else if (c < 0x80) {
      blank();
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

RoleGuess role_of_header(std::string_view folded) {
  for (const Synonyms& entry : whole_headers()) {
    if (is_listed(folded, entry.names)) return {entry.role, entry.score};
  }
  for (const WordRule& rule : word_rules) {
    if (rule_matches(rule, folded)) return {rule.role, rule.score};
  }
  return {Role::ignore, 0.0F};
}

}  // namespace weerzien::ingest
