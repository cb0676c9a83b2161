#include <doctest/doctest.h>

#include <string>

#include "ingest/mapping.h"
#include "ingest/statuses.h"

using namespace weerzien::ingest;
using weerzien::table::StatusKind;

TEST_CASE("headers are folded to comparable words") {
  CHECK(fold_header("  Order #(ID) ") == "order id");
  CHECK(fold_header("Num\xC3\xA9ro de commande") == "numero de commande");
  CHECK(fold_header("STRA\xC3\x9F"
                    "E") == "strasse");
  CHECK(fold_header("\xC3\x96sterreich") == "osterreich");
}

TEST_CASE("role codes go there and back") {
  for (std::size_t r = 0; r < role_count; ++r) {
    const auto role = static_cast<Role>(r);
    CHECK(role_from_code(role_code(role)) == role);
  }
  CHECK_FALSE(role_from_code("nonsense"));
}

TEST_CASE("headers in four languages") {
  struct Case {
    const char* header;
    Role want;
  };
  const Case cases[] = {
      {"Order ID", Role::order_id},
      {"InvoiceNo", Role::order_id},
      {"Bestelnummer", Role::order_id},
      {"Bestellnummer", Role::order_id},
      {"Num\xC3\xA9ro de commande", Role::order_id},
      {"Besteldatum", Role::date},
      {"Bestelldatum", Role::date},
      {"Date de commande", Role::date},
      {"InvoiceDate", Role::date},
      {"Klantnummer", Role::customer_id},
      {"Kundennummer", Role::customer_id},
      {"CustomerID", Role::customer_id},
      {"E-mailadres", Role::email},
      {"Customer Email", Role::email},
      {"Totaalbedrag", Role::order_total},
      {"Gesamtbetrag", Role::order_total},
      {"Montant total", Role::order_total},
      {"Aantal", Role::quantity},
      {"Menge", Role::quantity},
      {"Stukprijs", Role::unit_price},
      {"Einzelpreis", Role::unit_price},
      {"Artikelnummer", Role::product_id},
      {"Omschrijving", Role::product_name},
      {"Kortingscode", Role::discount_code},
      {"Land", Role::country},
      {"Ship date", Role::ignore},
      {"Geboortedatum", Role::ignore},
      {"Shipping total", Role::shipping},
      {"Accepts email marketing", Role::ignore},
      {"Fulfillment status", Role::ignore},
      {"Order Placed Date", Role::date},
      {"N\xC3\xBAmero de pedido", Role::order_id},
      {"Data zam\xC3\xB3wienia", Role::date},
      {"Suma zam\xC3\xB3wienia", Role::order_total},
      {"Indirizzo email", Role::email},
      {"Quantit\xC3\xA0", Role::quantity},
      {"Kundnamn", Role::customer_name},
      {"billingpostalcode", Role::postcode},
      {"totals.subtotal", Role::subtotal},
      {"Settlement amount", Role::ignore},
      {"Tracking number", Role::ignore},
      {"Cashier name", Role::ignore},
      {"Ship by date", Role::ignore},
  };
  for (const Case& c : cases) {
    CAPTURE(c.header);
    CHECK(role_code(role_of_header(fold_header(c.header)).role) == role_code(c.want));
  }
}

TEST_CASE("status words") {
  CHECK(status_kind("paid") == StatusKind::counted);
  CHECK(status_kind("wc-completed") == StatusKind::counted);
  CHECK(status_kind("PARTIALLY_REFUNDED") == StatusKind::counted);
  CHECK(status_kind("Geannuleerd") == StatusKind::cancelled);
  CHECK(status_kind("voided") == StatusKind::cancelled);
  CHECK(status_kind("Pending payment") == StatusKind::unpaid);
  CHECK(status_kind("refunded") == StatusKind::refunded);
  CHECK(status_kind("Rembours\xC3\xA9") == StatusKind::refunded);
  CHECK(status_kind("in the dungeon") == StatusKind::unknown);
  CHECK(status_kind("Warten auf Zahlungseingang \xC3\x9C"
                    "berweisung") == StatusKind::unpaid);
  CHECK(status_kind("Zahlung eingegangen") == StatusKind::counted);
  CHECK(status_kind("En attente d'exp\xC3\xA9"
                    "dition") == StatusKind::counted);
  CHECK(status_kind("Parcialmente reembolsado") == StatusKind::counted);
  CHECK(status_kind("Anulowane") == StatusKind::cancelled);
  CHECK(status_kind("Zwr\xC3\xB3"
                    "cone") == StatusKind::refunded);
  CHECK(status_kind("refund requested") == StatusKind::unknown);
  CHECK(status_kind("not cancelled") == StatusKind::unknown);
}

namespace {

Mapping map(std::vector<std::string> header, Sample rows,
            std::map<std::string, std::string> wanted = {}) {
  return decide_mapping(header, rows, {.roles = std::move(wanted)});
}

Role role_at(const Mapping& mapping, std::size_t column) { return mapping.columns[column].role; }

}  // namespace

TEST_CASE("a total that differs within an order is a line total") {
  const std::vector<std::string> header = {"Order ID", "Order Date", "Email", "Total"};
  const Mapping lines = map(header, {{"1", "2024-01-01", "a@b.nl", "5.00"},
                                     {"1", "2024-01-01", "a@b.nl", "7.50"},
                                     {"2", "2024-01-02", "c@b.nl", "7.50"}});
  CHECK(role_at(lines, 3) == Role::line_total);
  const Mapping orders = map(header, {{"1", "2024-01-01", "a@b.nl", "12.50"},
                                      {"1", "2024-01-01", "a@b.nl", "12.50"},
                                      {"2", "2024-01-02", "c@b.nl", "7.50"}});
  CHECK(role_at(orders, 3) == Role::order_total);
  CHECK_FALSE(orders.needs_confirmation);
}

TEST_CASE("values decide where headers say nothing, and overrule headers that lie") {
  Sample rows;
  for (int i = 0; i < 40; ++i) {
    rows.push_back({"0" + std::to_string(2300 + i / 2), "199701" + std::to_string(10 + i % 20),
                    std::to_string(1 + i % 3), std::to_string(10 + i) + ".95"});
  }
  const Mapping mapping = map({}, rows);
  CHECK(role_at(mapping, 0) == Role::customer_id);
  CHECK(role_at(mapping, 1) == Role::date);
  CHECK(role_at(mapping, 2) == Role::quantity);
  CHECK(role_at(mapping, 3) == Role::order_total);
  const Mapping lying = map({"date", "when"}, {{"yes", "2024-01-01"}, {"no", "2024-01-02"}});
  CHECK(role_at(lying, 0) == Role::ignore);
  CHECK(role_at(lying, 1) == Role::date);
}

TEST_CASE("the user's mapping overrides words and values") {
  const Mapping mapping = map({"Date", "Paid on", "Mail"}, {{"2024-01-01", "2024-02-02", "a@b.nl"}},
                              {{"Paid on", "date"}, {"Date", "ignore"}});
  CHECK(role_at(mapping, 0) == Role::ignore);
  CHECK(role_at(mapping, 1) == Role::date);
  CHECK(mapping.columns[1].why == Why::user);
  CHECK(role_at(mapping, 2) == Role::email);
}

TEST_CASE("numbers with letters beside them are ids or measures, unless the letters are money") {
  const Mapping mapping = map(
      {"a", "b", "c", "d"},
      {{"INV-1001", "0.25 kg", "\xE2\x82\xAC 12", "x"}, {"INV-1002", "1.50 kg", "13 EUR", "y"}});
  CHECK(mapping.columns[0].profile.amounts == 0);
  CHECK(mapping.columns[1].profile.amounts == 0);
  CHECK(mapping.columns[2].profile.decimals == 2);
}

TEST_CASE("of two order numbers, the one that groups the rows is the order's") {
  const Mapping mapping =
      map({"id_order_unit", "id_order", "created", "price"}, {{"1", "A", "2024-01-01", "5.00"},
                                                              {"2", "A", "2024-01-01", "7.50"},
                                                              {"3", "B", "2024-01-02", "7.50"},
                                                              {"4", "C", "2024-01-02", "7.50"}});
  CHECK(role_at(mapping, 0) == Role::ignore);
  CHECK(role_at(mapping, 1) == Role::order_id);
}

TEST_CASE("a name is a half of a name, a product or a person, by the columns beside it") {
  const std::vector<std::string> row = {"Ada", "Vries", "2", "2024-01-01"};
  CHECK(role_at(map({"Nombre", "Apellidos", "Cantidad", "Fecha"}, {row}), 0) == Role::first_name);
  CHECK(role_at(map({"Nom", "Pr\xC3\xA9nom", "Qt\xC3\xA9", "Date"}, {row}), 0) == Role::last_name);
  CHECK(role_at(map({"Name", "Code", "Qty", "Date"}, {row}), 0) == Role::product_name);
  CHECK(role_at(map({"Name", "Item title", "Qty", "Date"}, {row}), 0) == Role::customer_name);
}

TEST_CASE("a file whose dates allow both orders asks to be confirmed") {
  const Mapping mapping =
      map({"Order", "Date", "Email", "Total"}, {{"1", "03/04/2024", "a@b.nl", "1.00"}});
  CHECK(mapping.date_order_ambiguous);
  CHECK(mapping.needs_confirmation);
}
