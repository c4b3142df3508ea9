package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void everyMessage_isOnTheClassPathUnderItsId() throws IOException {
        for (String message : Schemas.MESSAGES) {
            JsonNode schema = new ObjectMapper().readTree(Schemas.locate(message));
            assertThat(schema.path("$id").asText()).isEqualTo(Schemas.id(message));
        }
    }

    @Test
    void versionInTheSchemas_isTheConstant() throws IOException {
        JsonNode common = new ObjectMapper().readTree(Schemas.locate("common"));
        assertThat(common.at("/$defs/contractVersion/const").asInt()).isEqualTo(ContractVersion.CURRENT);
    }

    @Test
    void unknownName_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.locate("gossip"))
                .withMessageContaining("gossip");
    }
}
